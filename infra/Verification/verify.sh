#!/bin/sh
# Proves a release from inside the cluster, as a client sees it: asks until all checks hold or the time is up, and then ends with one
# sentence that names the check that failed and what was seen. Needs curl 7.88 and nslookup. From the environment:
#   SERVICE      the Service's full DNS name
#   ADDRESSES    what DNS has to answer, one a word; empty: any address
#   TARGET       the name that SERVICE is an alias for; then nothing else is checked
#   VARIABLES    what the Service's environment variables begin with; empty: they are not checked
#   HTTP         on, redirect or off
#   HTTP_PORT HTTPS_PORT
#   PROXY        --haproxy-protocol where connections begin with the PROXY protocol
#   NAMES        names and addresses that the certificate is for; empty: HTTPS is not checked
#   TRUST        the file with what clients trust
#   FINGERPRINT  SHA-256 of the certificate that has to be served
#   RELEASE      the id that pods of this release answer with; empty: they have none
#   PROBES       answers in a row, each over a connection of its own, that have to be this release's
#   ASK_PATH     what HTTP and HTTPS are asked for
#   STATUS       the status that has to be answered; empty: any below 500
#   EDGE         the address of the gateway, or of what serves the Ingress; empty: nobody comes that way
#   EDGE_NAMES   host names that it is asked for
#   EDGE_PORT    its port for HTTPS
#   EDGE_REDIRECT_PORT  its port that redirects to HTTPS; empty: none
#   EDGE_PATH    what it is asked for
#   EDGE_RELEASE the path at which the release is told through it
#   EDGE_TRUST   the file that its certificate is verified with; empty: public authorities
#   EDGE_FINGERPRINT  SHA-256 of the certificate that has to come through it; empty: it has one of its own
#   DEADLINE     seconds until the release's first pod has to answer
#   ROLLOUT      seconds that its other pods may take then
#   TIMEOUT      seconds for the checks to hold after that
set -u

started=$(date +%s)
answered=''
why=''

fail() {
  why="$1"
  return 1
}

# ask WHAT CURL_ARGUMENTS...: sets status and, where there is no answer, why
ask() {
  what=$1
  shift
  if answer=$(
    curl --silent --show-error --max-time 4 ${PROXY:+--haproxy-protocol} --output /dev/null \
      --write-out '%{http_code} %{redirect_url}' "$@" 2>&1
  ); then
    status=${answer%% *}
  else
    fail "$what: $(echo "$answer" | grep -m 1 '^curl:' || echo "$answer")"
  fi
}

# expected WHAT: whether the status is the one that was asked for
expected() {
  if [ -n "$STATUS" ]; then
    [ "$status" = "$STATUS" ] || fail "$1: status $status instead of $STATUS"
  else
    [ "$status" -lt 500 ] || fail "$1: status $status"
  fi
}

# redirected WHAT: whether the answer is a redirect to HTTPS
redirected() {
  case $answer in
    30[1278]' https://'*) ;;
    *) fail "$1 answers $answer and not with a redirect to HTTPS" ;;
  esac
}

dns() {
  answer=$(nslookup "$SERVICE" 2>&1)
  if [ -n "$TARGET" ]; then
    echo "$answer" | grep -q "canonical name = $TARGET" || fail "DNS: $SERVICE is no alias for $TARGET: $(echo "$answer" | tail -n 1)"
    return
  fi
  found=$(echo "$answer" | sed -n '/^Name:/,$ s/^Address[ 0-9]*: *\([^ ]*\).*/\1/p')
  if [ -z "$found" ]; then
    fail "DNS: $SERVICE has no address: $(echo "$answer" | grep -m 1 -i "can't\|find\|timed out" || echo "$answer" | tail -n 1)" || return
  fi
  for address in $ADDRESSES; do
    echo "$found" | grep -qxF "$address" || fail "DNS: $SERVICE is $(echo "$found" | tr '\n' ' ')instead of $ADDRESSES" || return
  done
}

environment() {
  [ -n "$VARIABLES" ] || return 0
  eval "host=\${${VARIABLES}_SERVICE_HOST-}"
  # shellcheck disable=SC2154 # the line above sets it
  [ "$host" = "${ADDRESSES%% *}" ] || fail "environment: ${VARIABLES}_SERVICE_HOST is '$host' instead of ${ADDRESSES%% *}"
}

http() {
  [ "$HTTP" != off ] || return 0
  ask "HTTP: http://$SERVICE:$HTTP_PORT" "http://$SERVICE:$HTTP_PORT$ASK_PATH" || return
  if [ "$HTTP" = redirect ]; then
    redirected "HTTP: http://$SERVICE:$HTTP_PORT"
  else
    expected "HTTP: http://$SERVICE:$HTTP_PORT"
  fi
}

# by NAME: how curl is told to ask the Service by another name
by() {
  case $1 in *:*) echo "https://[$1]" ;; *) echo "https://$1" ;; esac
}

https() {
  set --
  for name in $NAMES; do set -- "$@" --output /dev/null "$(by "$name")$ASK_PATH"; done
  # one curl for all names: starting another takes as long as asking
  answers=$(
    curl --silent --fail-early --max-time 4 ${PROXY:+--haproxy-protocol} --cacert "$TRUST" --connect-to "::$SERVICE:$HTTPS_PORT" \
      --write-out '%{exitcode} %{http_code} %{errormsg}\n' "$@"
  )
  # shellcheck disable=SC2086 # a word is a name
  set -- $NAMES
  while read -r code status message; do
    what="HTTPS by the name $1"
    shift
    [ "$code" = 0 ] || fail "$what: curl: ($code) $message" || return
    expected "$what" || return
  done <<ANSWERS
$answers
ANSWERS
}

# served CURL_ARGUMENTS...: the fingerprint of the certificate that is served
served() {
  curl --silent --max-time 4 ${PROXY:+--haproxy-protocol} --output /dev/null --write-out '%{certs}' "$@" 2>/dev/null |
    sed -n '/-BEGIN/,/-END/ { /-BEGIN/d; /-END/q; p; }' | base64 -d 2>/dev/null | sha256sum | cut -d ' ' -f 1
}

certificate() {
  seen=$(served --cacert "$TRUST" --connect-to "::$SERVICE:$HTTPS_PORT" "$(by "${NAMES%% *}")")
  [ "$seen" = "$FINGERPRINT" ] || fail "certificate: the one with the fingerprint $seen is served instead of $FINGERPRINT"
}

# answering [QUERY CURL_ARGUMENTS...]: which release answers; it is asked for before anything can be trusted, and before the nodes know
# the Service: what begins then leads nowhere, so it is begun anew after a second
answering() {
  query=${1-}
  [ $# = 0 ] || shift
  curl --silent --connect-timeout 1 --max-time 4 ${PROXY:+--haproxy-protocol} --insecure --connect-to "::$SERVICE:$HTTPS_PORT" "$@" \
    "$(by "${NAMES%% *}")/release$query" 2>/dev/null
}

# other TIMES: what answers and is not this release, if anything is; nothing, where a connection fails, is not this release either.
# HTTP/1.1 and "close": another connection, and so another pod, each time
other() {
  answers=$(answering "?[1-$1]" --http1.1 --header 'Connection: close' --write-out '\n')
  echo "$answers" | grep -m 1 -vxF "$RELEASE"
}

release() {
  [ -n "$RELEASE" ] || return 0
  seen=$(other "$PROBES") || return 0
  seen=$(echo "$seen" | head -c 40)
  [ -n "$answered" ] || fail "release: no pod of $RELEASE has answered, only '$seen'" || return
  fail "release: '$seen' still answers beside $RELEASE"
}

# edge NAME: by the gateway, as clients outside come
edge() {
  name=$1
  case $EDGE in *:*) address="[$EDGE]" ;; *) address=$EDGE ;; esac
  url="https://$name:$EDGE_PORT"
  set -- ${EDGE_TRUST:+--cacert "$EDGE_TRUST"} --connect-to "::$address:$EDGE_PORT"
  if ! ask "route: $url by $EDGE" "$@" "$url$EDGE_PATH"; then
    case $EDGE_TRUST$why in
      route:*'curl: (60)'* | route:*'curl: (77)'*) why="$why; where no public authority signed its certificate, set route.caCertificate" ;;
    esac
    return 1
  fi
  expected "route: $url by $EDGE" || return
  if [ -n "$EDGE_FINGERPRINT" ]; then
    seen=$(served "$@" "$url")
    [ "$seen" = "$EDGE_FINGERPRINT" ] ||
      fail "route: $url by $EDGE shows the certificate with the fingerprint $seen instead of $EDGE_FINGERPRINT" || return
  fi
  if [ -n "$RELEASE" ]; then
    answer=$(curl --silent --max-time 4 "$@" "$url$EDGE_RELEASE" 2>/dev/null)
    [ "$answer" = "$RELEASE" ] ||
      fail "route: $url by $EDGE answers '$(echo "$answer" | head -c 40)' and not as the release $RELEASE" || return
  fi
  [ -n "$EDGE_REDIRECT_PORT" ] || return 0
  ask "route: http://$name by $EDGE" --connect-to "::$address:$EDGE_REDIRECT_PORT" "http://$name:$EDGE_REDIRECT_PORT$EDGE_PATH" || return
  redirected "route: http://$name by $EDGE"
}

route() {
  [ -n "${EDGE-}" ] || return 0
  for host in $EDGE_NAMES; do
    edge "$host" || return
  done
}

proven() {
  dns || return
  [ -z "$TARGET" ] || return 0
  environment && http || return
  [ -z "$NAMES" ] || { https && certificate && release && route; }
}

# begun: whether the release has a pod that answers. Until then a slow start is the rollout's business, and asking for more slows it down
begun() {
  if [ -z "$answered" ] && [ -n "$NAMES" ]; then
    id=$(answering) && [ "$id" = "${RELEASE:-$id}" ] && answered=$(date +%s)
  fi
}

# settled: whether pods of before seem to be gone; while they are not, all checks at once would slow the rollout down
settled() {
  [ -z "$RELEASE" ] || ! other 3 >/dev/null
}

# pause: a tenth of the time that has passed, so that many who wait do not keep busy the nodes that they wait for
pause() {
  passed=$(($(date +%s) - started))
  [ "$passed" -gt 2 ] || passed=2
  sleep "$((passed / 10)).$((passed % 10))"
}

until begun && settled && proven; do
  if [ -n "$answered" ]; then end=$((answered + ROLLOUT + TIMEOUT)); else end=$((started + DEADLINE + ROLLOUT + TIMEOUT)); fi
  if [ "$(date +%s)" -ge "$end" ]; then
    proven && break
    echo "the proof failed at $why"
    exit 1
  fi
  pause
done
