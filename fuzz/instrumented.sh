#!/bin/sh
# Stands between cargo and rustc (RUSTC_WRAPPER): our own crates get the fuzzer's flags, so that the libraries, which the tests
# have built already, need not be built again.
previous=
for argument; do
  case "$previous $argument" in
    "--crate-name diptych" | "--crate-name diptych_readers") exec "$@" $FUZZER_FLAGS ;;
  esac
  previous=$argument
done
exec "$@"
