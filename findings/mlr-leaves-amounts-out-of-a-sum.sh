#!/bin/sh
# mlr leaves an amount that it cannot read out of a sum without a word, and counts it all the same.
#
# Miller 6.6.0 (Debian 12). Its language says `(error)` for "1,200" plus one. `stats1` adds up what are numbers and passes over the rest, such as 1,200,
# 5 000 with a blank, 0034 or "1200 EUR": the sum of a ministry lacks the larger amounts, and the exit code is 0. The count has them,
# the mean has not, so that sum, count and mean of one line do not fit each other, and the maximum is the text, since texts come
# behind all numbers. Its manual says that these need numbers.
#
# Seen, for 1,200 and 500:
#   sum 500, count 2, mean 500, max 1,200, min 500
#   put '$more = $amount + 1': (error) and 501
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/packages/partial" "$work/root/usr/bin" "$work/root/usr/sbin" "$work/root/usr/lib" "$work/root/usr/lib64" "$work/root/tmp"
apt-get -qq --no-install-recommends --download-only --yes -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
    -o Dir::State::status=/dev/null -o Dir::Cache::archives="$work/packages" install 'miller=6.6.0-*' >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for folder in bin sbin lib lib64; do ln -s usr/$folder "$work/root/$folder"; done
for package in "$work"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --keep-directory-symlink --directory "$work/root"
done
printf 'ministry,amount\nMNZ,"1,200"\nMNZ,500\n' >"$work/root/annex.csv"
mlr() {
    LC_ALL=C.UTF-8 unshare --map-root-user --root "$work/root" mlr --icsv --ojson "$@" /annex.csv | tr -d ' \n'
}
sums=$(mlr stats1 -a sum,count,mean,max,min -f amount -g ministry)
more=$(mlr put '$more = $amount + 1' then cut -f more)
printf '%s\n' "$sums" "$more"
test "$sums" = '[{"ministry":"MNZ","amount_sum":500,"amount_count":2,"amount_mean":500,"amount_max":"1,200","amount_min":500}]'
test "$more" = '[{"more":(error)},{"more":501}]'
