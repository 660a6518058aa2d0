#!/bin/sh
# csv-diff does not see that a payment is there twice, or that a line of a task has changed.
#
# csv-diff 1.2 on CPython 3. Without `--key` rows are told apart by all that they say, and the documentation has rows added and
# removed as the result. Rows that say the same are one: a payment that was entered twice, or one of two that was taken out, is no
# difference, while the sums differ. With `--key=task` the last line of a task stands for all of them, so that a funding annex,
# which has a line for each year or source, is compared in part; nothing says that the key is not unique. The numbers of rows that
# it knows are not compared either.
#
# Seen:
#   one payment of 100, then two              no row added, no row removed
#   task 1.1 with 10 and 20, then 99 and 20   no row changed
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet csv-diff==1.2
cd "$work"
printf 'task,paid\n1.1,100\n' >once.csv
printf 'task,paid\n1.1,100\n1.1,100\n' >twice.csv
printf 'task,amount\n1.1,10\n1.1,20\n1.2,5\n' >first.csv
printf 'task,amount\n1.1,99\n1.1,20\n1.2,5\n' >second.csv
printf 'task,amount\n1.1,10\n1.1,99\n1.2,5\n' >third.csv
nothing='{
    "added": [],
    "removed": [],
    "changed": [],
    "columns_added": [],
    "columns_removed": []
}'
compare() {
    seen=$("$work/env/bin/csv-diff" --json "$@" 2>&1)
    echo "$*: $seen"
}
compare once.csv twice.csv
test "$seen" = "$nothing"
compare twice.csv once.csv
test "$seen" = "$nothing"
compare first.csv second.csv --key=task
test "$seen" = "$nothing"
compare first.csv third.csv --key=task
test "$seen" != "$nothing"
