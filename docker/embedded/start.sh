#!/bin/bash
# Starts certkp.jar in this process. The settings are certkp's own, from the environment; secrets come by
# CERTKP_DB_PASSWORD_FILE, CERTKP_BOOTSTRAP_TOKEN_FILE and CERTKP_BOOTSTRAP_PASSWORD_FILE.
set -euo pipefail

home=$(cd -- "$(dirname -- "$0")" && pwd)
jar=${CERTKP_JAR:-$home/certkp.jar}
data=${CERTKP_DATA_DIR:-$HOME/.certkp}

if [[ -e $data && ! -w $data ]]; then
  echo "CERTKP_DATA_DIR ($data) must be writable by user $(id -u)." >&2
  exit 1
fi
exec java -jar "$jar"
