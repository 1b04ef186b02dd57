#!/bin/bash
# Succeeds when certkp is ready, which includes that its database answers. Needs no program but bash.
set -euo pipefail

exec 3<>"/dev/tcp/127.0.0.1/${CERTKP_HTTP_PORT:-8080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[[ $status == 200 ]]
