#!/bin/sh
# Stands before rustc in run.sh: tests are built without optimising, which would take longer than it saves. The program that they run
# is built as the profile says.
for word; do
  if [ "$word" = --test ]; then set -- "$@" -C opt-level=0; fi
done
exec "$@"
