#!/usr/bin/env bash
# Prepares Gradescope's image: run once, when the autograder is built.
#
# `make gradescope` puts the autograder's zip together: this file, run_autograder, settings, the
# program with the libraries it needs, and the folder `lessons`.
set -euo pipefail

SOURCE=${AUTOGRADER:-/autograder}/source
chmod +x "$SOURCE/run_autograder" "$SOURCE/pilothouse"
if ! LD_LIBRARY_PATH=$SOURCE/lib "$SOURCE/pilothouse" --version; then
    echo "The program doesn't run here. Build the zip on the system that the image has, or choose" >&2
    echo "a base image like the system where it was built." >&2
    exit 1
fi
