#!/bin/bash
# Starts Payara Server with certkp.ear in this process. The settings are certkp's own, from the environment; secrets
# come by CERTKP_DB_PASSWORD_FILE, CERTKP_BOOTSTRAP_TOKEN_FILE and CERTKP_BOOTSTRAP_PASSWORD_FILE.
set -euo pipefail

home=$(cd -- "$(dirname -- "$0")" && pwd)
ear=${CERTKP_EAR:-$home/certkp.ear}
payara=${PAYARA_DIR:-/opt/payara/appserver}
domain=${PAYARA_DOMAIN:-domain1}
listener=configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1

# A fresh domain says nothing about messaging, so there is no element for a pre-boot command to set, and the server opens
# a port for it.
settings=$payara/glassfish/domains/$domain/config/domain.xml
own='<config name="server-config">'
if ! sed -n "/$own/,/<\/config>/p" "$settings" | grep -q '<jms-service'; then
  host='<jms-host name="default_JMS_host" host="localhost" port="${JMS_PROVIDER_PORT}"/>'
  sed -i "s|$own|&<jms-service type=\"DISABLED\" default-jms-host=\"default_JMS_host\">$host</jms-service>|" "$settings"
fi

# A fresh domain lets everybody on this host administer it without a password. Nobody has to while it runs; so the hash is
# random, and no password fits it.
install -m 0600 /dev/null "$payara/glassfish/domains/$domain/config/admin-keyfile"
echo "admin;{SSHA256}$(head -c 40 /dev/urandom | base64 -w 0);asadmin" \
  >"$payara/glassfish/domains/$domain/config/admin-keyfile"

work=$(mktemp -d)
{
  cat "$home/hardening.asadmin"
  echo "set $listener.address=${CERTKP_HTTP_HOST:-127.0.0.1}"
  echo "set $listener.port=${CERTKP_HTTP_PORT:-8080}"
} >"$work/pre.asadmin"
# The domain remembers the application from an earlier start, hence force.
echo "deploy --force=true --name=certkp $ear" >"$work/post.asadmin"

# The server must be this process, to get the signals of whoever stops it; asadmin would start it as a child. So it is
# asked for the command line only, which it prints with one argument on each line, between a heading and an empty line.
printed=$("$payara/bin/asadmin" start-domain --dry-run --verbose \
  --prebootcommandfile "$work/pre.asadmin" --postbootcommandfile "$work/post.asadmin" "$domain")
mapfile -t command < <(sed -n '2,/^$/{/^$/d;p}' <<<"$printed")

# Without memory a server answers nobody any more; one that ends (exit code 3) is started again by whoever watches it.
command=("${command[0]}" -XX:+ExitOnOutOfMemoryError "${command[@]:1}")

# The server reads the password of its own key store from standard input. Nothing of certkp is in that store.
exec "${command[@]}" <<<"AS_ADMIN_MASTERPASSWORD=changeit"
