#!/bin/sh
# csvjoin joins task 1.10 with the money of task 1.1, and finds no task at all once another table has a task 1.1.1.
#
# csvkit 2.2.0 with agate 1.14.2. Two tables are joined by the number of a task. A column in which each number has two parts is taken for
# decimals before the join, and 1.1 equals 1.10; what is written still has both spellings, so that the rows look right and the
# amounts come twice. If one table has a task 1.1.1 besides, its column is text, that of the other decimals, and nothing is
# equal: the result is a heading alone, or with `--left` tasks without money, and the exit code 0. `--no-inference` mends both.
#
# Seen, for 1.1 with 45000 and 1.10 with 7000:
#   both two parts                   1.1 45000    1.1 7000    1.10 45000    1.10 7000
#   1.1.1 in the table of tasks      no row
#   --no-inference                   1.1 45000    1.10 7000
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/env"
"$work/env/bin/pip" install --quiet csvkit==2.2.0 agate==1.14.2
cd "$work"
printf 'task,title\n1.1,Shelter\n1.10,Hotline\n' >tasks.csv
printf 'task,amount\n1.1,45000\n1.10,7000\n' >money.csv
{ cat tasks.csv; echo 1.1.1,Training; } >more.csv
seen=$("$work/env/bin/csvjoin" -c task tasks.csv money.csv)
echo "$seen"
test "$seen" = 'task,title,amount
1.1,Shelter,45000
1.1,Shelter,7000
1.10,Hotline,45000
1.10,Hotline,7000'
seen=$("$work/env/bin/csvjoin" -c task more.csv money.csv)
echo "with 1.1.1: $seen"
test "$seen" = 'task,title,amount'
test "$("$work/env/bin/csvjoin" --no-inference -c task more.csv money.csv)" = 'task,title,amount
1.1,Shelter,45000
1.10,Hotline,7000'
