"""The place of the tables, which they take whole or not at all."""

from __future__ import annotations

from typing import Any

from py4j.protocol import Py4JJavaError
from pyspark.sql import SparkSession


class Place:
    """A folder of a file system that Spark knows: local, HDFS or another."""

    def __init__(self, spark: SparkSession, folder: str) -> None:
        # Spark's own way to its file systems is by Java; PySpark has no other.
        context: Any = spark.sparkContext
        self._java = context._jvm
        configuration = context._jsc.hadoopConfiguration()
        self._folder = folder
        path = self._path(folder)
        self._system = path.getFileSystem(configuration)
        files = self._java.org.apache.hadoop.fs.FileContext
        self._files = files.getFileContext(self._system.getUri(), configuration)

    def check(self) -> None:
        """Makes sure that nothing is there.

        Raises:
            FileExistsError: something is.
        """
        if self._system.exists(self._path(self._folder)):
            raise self._taken()

    def take(self, made: str) -> None:
        """Puts a folder there, in one step.

        `FileSystem.rename` would put it into a folder that is there already; `FileContext.rename` refuses.

        Raises:
            FileExistsError: something has been put there since.
        """
        options = self._java.org.apache.hadoop.fs.Options.Rename
        none = self._java.java.lang.reflect.Array.newInstance(options.NONE.getClass(), 0)
        try:
            self._files.rename(self._path(made), self._path(self._folder), none)
        except Py4JJavaError as error:
            if self._system.exists(self._path(self._folder)):
                raise self._taken() from error
            raise

    def remove(self, folder: str) -> None:
        """Removes a folder and what is in it, if it is there."""
        self._system.delete(self._path(folder), True)

    def _path(self, folder: str) -> Any:
        return self._java.org.apache.hadoop.fs.Path(folder)

    def _taken(self) -> FileExistsError:
        return FileExistsError(f"{self._folder}: there is something already; expected a new folder")
