#!/usr/bin/env bash
# Prepares Gradescope's image: run once, when the autograder is built.
#
# The autograder's zip holds this file, run_autograder, settings, the program `pilothouse`, and the
# folder `lessons` (or a private one with exercises) beside them.
set -euo pipefail

apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreadline8 libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions0.29.0.gfm.6 libzip4 \
    libsqlite3-0 >/dev/null || true
install -m 755 /autograder/source/pilothouse /usr/local/bin/pilothouse
pilothouse --version
