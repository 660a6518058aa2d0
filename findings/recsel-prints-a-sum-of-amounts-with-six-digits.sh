#!/bin/sh
# recsel prints 1.27957e+06 for a sum of 1,279,567.99 euros.
#
# GNU recutils 1.9 (Debian 12). Its aggregates Sum, Avg, Max and Min are the sum, the average, the largest and the least value of
# a field, and the manual says nothing of digits. All are printed with six of them: cents are cut from ten thousand on, and a sum
# of a million is known to ten euros, whole amounts too. Which records are selected is compared exactly, so that the largest
# amount, as `-p 'Max(Amount)'` prints it, is in no record. A program that reads the sum cannot know that it was cut, since 1e+06
# is a number.
#
# Seen:
#   45000.25               Sum 45000.2         Max 45000.2
#   45000.25 1234567.74    Sum 1.27957e+06     Avg 639784
#   999999 2               Sum 1e+06           a million and one, of integers
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/packages/partial" "$work/root/usr/bin" "$work/root/usr/sbin" "$work/root/usr/lib" "$work/root/usr/lib64"
apt-get -qq --no-install-recommends --download-only --yes -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    -o Dir::State::status=/dev/null -o Dir::Cache::archives="$work/packages" install 'recutils=1.9-2*' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for folder in bin sbin lib lib64; do ln -s usr/$folder "$work/root/$folder"; done
for package in "$work"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$work/root"
done

check() {
    kind=$1 aggregates=$2 expected=$3
    shift 3
    { printf '%%rec: Task\n%%type: Amount %s\n' "$kind"; printf '\nAmount: %s\n' "$@"; } >"$work/root/tasks.rec"
    seen=$(LC_ALL=C.UTF-8 unshare --map-root-user --root "$work/root" recsel -t Task -p "$aggregates" /tasks.rec | tr '\n' ' ')
    echo "$* -> $seen"
    test "$seen" = "$expected "
}

check real 'Sum(Amount),Max(Amount)' 'Sum_Amount: 45000.2 Max_Amount: 45000.2' 45000.25
check real 'Sum(Amount),Avg(Amount)' 'Sum_Amount: 1.27957e+06 Avg_Amount: 639784' 45000.25 1234567.74
check int 'Sum(Amount)' 'Sum_Amount: 1e+06' 999999 2
check int 'Sum(Amount)' 'Sum_Amount: 52000' 45000 7000
