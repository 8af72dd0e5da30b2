#!/usr/bin/env bash
# What nginx needs with our configuration, beside stock nginx with the tutorial's: CPU of a TLS 1.3 handshake, requests per second.
# Everything on loopback, a few minutes in all. Needs openssl, wrk and h2load (Debian: openssl wrk nghttp2-client), and nginx (1.29.3 or
# later) and curl (8.12 or later) with OpenSSL 3.5 or later: those of images unpacked into folders, or what is installed.
# NGINX_IMAGE=FOLDER CURL_IMAGE=FOLDER bench/nginx/run.sh [ROUNDS] prints the tables of README.md beside it.
set -euo pipefail
rounds=${1:-7}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
chmod 755 "$work"
masters=()
stop() {
  local master
  for master in "${masters[@]}"; do kill -QUIT "$master" && wait "$master" || true; done
  masters=()
}
trap 'stop; rm -rf "$work"' EXIT
http=28080 https=28443 health=28445

# program NAME IMAGE: the command that runs it
program() {
  if [[ -z $2 ]]; then
    PATH=$PATH:/usr/sbin command -v "$1"
  else
    echo "$2/lib64/ld-linux-x86-64.so.2 --library-path $2/usr/lib/x86_64-linux-gnu $(find "$2/usr/sbin" "$2/usr/bin" -name "$1")"
  fi
}
read -ra nginx < <(program nginx "${NGINX_IMAGE-}")
read -ra curl < <(program curl "${CURL_IMAGE-}")
types=${NGINX_IMAGE-}/etc/nginx/mime.types

# --- the contenders: a folder each, with nginx.conf for any number of workers

mkdir -p "$work"/{pages,project}
head -c 600 /dev/zero | tr '\0' 'a' >"$work/pages/small.html"
head -c 102400 /dev/urandom >"$work/pages/large.bin"

render() { # render NAME ALGORITHM: our configuration, key and certificate
  local to=$work/$1 file
  mkdir -p "$to"/{conf.d,ssl,tickets,tmp}
  cp "$root/Pulumi.yaml" "$work/project/"
  printf 'config:\n  kube-expose:certificate: {algorithm: %s}\n  kube-expose:nginx: {sharedSessionTickets: true}\n' "$2" \
    >"$work/project/Pulumi.bench.yaml"
  (cd "$work/project" && dotnet "$root/tools/bin/Debug/net10.0/KubeExpose.Tools.dll" render bench --show-secrets >"$to/manifests.yaml")
  for file in tls.crt tls.key; do entry $file <"$to/manifests.yaml" >"$to/ssl/$file"; done
  sed -n 's/^  ticket.key: "\(.*\)"$/\1/p' "$to/manifests.yaml" | base64 -d >"$to/tickets/ticket.key"
  for file in $(sed -n 's/^  \([a-z0-9-]*\.conf\): |.*/\1/p' "$to/manifests.yaml"); do
    entry "$file" <"$to/manifests.yaml" | place "$to" >"$to/conf.d/$file"
  done
  mv "$to/conf.d/nginx.conf" "$to"
  cp "$types" "$to/"
}
entry() { awk -v key="  $1: |" 'index($0, key) == 1 { found = 1; next } found && /./ && !/^    / { exit } found { print substr($0, 5) }'; }
place() {
  sed "s|/tmp/|$1/tmp/|g; s|/etc/nginx|$1|g; s|/usr/share/nginx/html|$work/pages|
    s/\(listen \|:\)8080/\1$http/; s/\(listen \|:\)8443/\1$https/; s/\(listen \|:\)8444/\1$health/"
}

stock() { # stock NAME: nginx.conf as the image brings it, default.conf as the tutorial has it
  local to=$work/$1
  mkdir -p "$to"/{ssl,tmp}
  openssl req -x509 -nodes -days 9 -newkey rsa:2048 -subj /CN=my-nginx/O=my-nginx \
    -keyout "$to/ssl/tls.key" -out "$to/ssl/tls.crt" 2>/dev/null
  cat >"$to/nginx.conf" <<CONF
worker_processes auto;
error_log stderr notice;
pid $to/tmp/nginx.pid;
events { worker_connections 1024; }
http {
    include $types;
    default_type application/octet-stream;
    log_format main '\$remote_addr - \$remote_user [\$time_local] "\$request" '
                    '\$status \$body_bytes_sent "\$http_referer" '
                    '"\$http_user_agent" "\$http_x_forwarded_for"';
    access_log /dev/stdout main;
    sendfile on;
    keepalive_timeout 65;
    server {
        listen $http default_server;
        listen [::]:$http default_server ipv6only=on;
        listen $https ssl;
        root $work/pages;
        index index.html;
        server_name localhost;
        ssl_certificate $to/ssl/tls.crt;
        ssl_certificate_key $to/ssl/tls.key;
        location / { try_files \$uri \$uri/ =404; }
    }
}
CONF
}

copy() { # copy NAME OTHER
  cp -r "$work/$1" "$work/$2"
  find "$work/$2" -name '*.conf' -exec sed -i "s|$work/$1/|$work/$2/|g" {} +
}

dotnet build "$root/tools" -v q --nologo -clp:"ErrorsOnly;NoSummary" >/dev/null
render p256 P256
render rsa2048 RSA2048
stock tutorial
copy p256 p256-h2
copy tutorial tutorial-h2
sed -i "s|listen $https ssl;|listen $https ssl; http2 on;|" "$work/tutorial-h2/nginx.conf"
# two replicas behind one address: the kernel leads each new connection to one of them, as a Service does
for each in p256 tutorial; do
  copy $each $each-replica
  find "$work/$each-replica" -name '*.conf' -exec sed -i 's/listen \([^;]*\);/listen \1 reuseport;/' {} +
  copy $each-replica $each-other
done

# --- running and measuring

start() { # start NAME WORKERS [LOG]: LOG gets of each request whether its connection resumed a session, and the group
  local conf=$work/$1/running.conf pin=() end=$((SECONDS + 10))
  sed "s|^worker_processes .*|worker_processes $2;|" "$work/$1/nginx.conf" >"$conf"
  [[ -z ${3:-} ]] || sed -i "s|^http {|http {\n    log_format seen '\$ssl_session_reused \$ssl_curve';|
    s|access_log /dev/stdout [^;]*;|access_log $3 seen;|" "$conf"
  (($2 > 1)) || pin=(taskset -c 0)
  "${pin[@]}" "${nginx[@]}" -c "$conf" -e stderr -g 'daemon off; user root;' >/dev/null 2>"$work/$1/error.log" &
  masters+=($!)
  until pgrep -P "${masters[-1]}" >/dev/null && "${curl[@]}" -sko /dev/null "https://127.0.0.1:$https/small.html"; do
    ((SECONDS < end)) || { cat "$work/$1/error.log" >&2; exit 1; }
    sleep 0.05
  done
}
cpu() { # microseconds that the workers have used so far
  local all=0 master worker fields
  for master in "${masters[@]}"; do
    for worker in $(pgrep -P "$master"); do
      read -ra fields <"/proc/$worker/stat"
      all=$((all + fields[13] + fields[14]))
    done
  done
  echo $((all * 1000000 / $(getconf CLK_TCK)))
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
note() { echo "$2" >>"$work/$1"; }

# one client asks, each time over another connection
questions=1000
questions() { # questions OPTION...
  local number
  for number in $(seq "$questions"); do
    ((number == 1)) || echo next
    printf '%s\n' silent insecure tlsv1.3 http1.1 "$@" 'header = "Connection: close"' 'output = /dev/null' \
      'url = https://bench.example/small.html'
    echo "connect-to = \"::127.0.0.1:$https\""
  done
}
handshakes() { # handshakes WHAT EXPECTED NAMES OPTION...: CPU of one; EXPECTED: what the log has to say of most
  local what=$1 expected=$2 names=$3 log=$work/seen each before after
  shift 3
  : >"$log"
  for each in $names; do start "$each" 1 "$log"; done
  questions "$@" >"$work/questions"
  : >"$log"
  before=$(cpu)
  taskset -c 1 "${curl[@]}" --config "$work/questions"
  after=$(cpu)
  stop
  note "$what.${names%% *}.resumed" "$(awk '$1 == "r"' "$log" | wc -l)"
  (($(grep -c "^$expected$" "$log") >= questions * 99 / 100)) || {
    echo "$what, $names: not as expected:" >&2
    sort "$log" | uniq -c >&2
    exit 1
  }
  note "$what.${names%% *}" $(((after - before) / questions))
}

load() { # load PROTOCOL FILE WORKERS NAME: requests per second, and CPU of one
  local url before after count seconds client=()
  start "$4" "$3"
  (($3 > 1)) || client=(taskset -c 1)
  case $1 in http) url=http://127.0.0.1:$http/$2 ;; *) url=https://127.0.0.1:$https/$2 ;; esac
  before=$(cpu)
  case $1 in
    h2)
      "${client[@]}" h2load -n $((900 * 16)) -c 16 -m 8 "$url" >"$work/load"
      grep -q 'Application protocol: h2' "$work/load"
      count=$(awk '/^requests:/ { print $8 }' "$work/load")
      seconds=$(
        awk '/^finished in/ { t = $3; sub(",", "", t); if (t ~ /ms$/) { sub("ms", "", t); t /= 1000 } else sub("s", "", t); print t }' \
          "$work/load"
      )
      ;;
    *)
      "${client[@]}" wrk -t 1 -c 16 -d 2 "$url" >"$work/load"
      read -r count seconds < <(awk '/requests in/ { t = $4; sub("s,", "", t); print $1, t }' "$work/load")
      ;;
  esac
  after=$(cpu)
  stop
  note "$1.$2.$3.$4.rps" "$(awk -v n="$count" -v s="$seconds" 'BEGIN { printf "%d", n / s }')"
  note "$1.$2.$3.$4.cpu" "$(awk -v n="$count" -v c=$((after - before)) 'BEGIN { printf "%.1f", c / n }')"
}

# ours and theirs take turns, so that what else the machine does hits both
for _ in $(seq "$rounds"); do
  for each in p256 rsa2048 tutorial; do
    handshakes full '\. X25519' $each no-sessionid 'curves = X25519'
    handshakes hybrid '\. X25519MLKEM768' $each no-sessionid 'curves = X25519MLKEM768'
  done
  handshakes resumed 'r .*' 'p256-replica p256-other' 'curves = X25519'
  handshakes resumed '[r.] .*' 'tutorial-replica tutorial-other' 'curves = X25519'
  for workers in 1 2; do
    for file in small.html large.bin; do
      for each in p256 tutorial; do
        load http $file $workers $each
        load https $file $workers $each
        load h2 $file $workers $each-h2
      done
    done
  done
done

of() { median <"$work/$1"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
version() {
  "${nginx[@]}" -V 2>&1 | sed -n 's/^nginx version: //p; s/^built with //p' | paste -sd, | sed 's/,/, /; s/ [0-9]* [A-Z][a-z]* [0-9]*$//'
}
row() { # row WORDS WHAT NAME TUTORIAL
  echo "| $1 | $(of "$2.$3") | $(ratio "$(of "$2.$3")" "$(of "$2.$4")") | $(of "$2.$3.resumed") |"
}
echo "$(version), $(nproc) cores ($(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)), medians of $rounds rounds"
echo
echo "| a TLS 1.3 handshake and one request | server's CPU, µs | of the tutorial's | resumed, of $questions |"
echo "|---|---|---|---|"
for what in "full X25519" "hybrid X25519MLKEM768"; do
  row "ours (P-256), ${what#* }" "${what%% *}" p256 tutorial
  row "ours with algorithm RSA2048, ${what#* }" "${what%% *}" rsa2048 tutorial
  row "stock nginx, tutorial's configuration (RSA-2048), ${what#* }" "${what%% *}" tutorial tutorial
done
row "ours, a client that resumes, two replicas" resumed p256-replica tutorial-replica
row "stock nginx, the same" resumed tutorial-replica tutorial-replica
echo
echo "| requests on kept connections | workers | ours, req/s | stock, req/s | ours/stock | ours, CPU µs | stock, CPU µs | ours/stock |"
echo "|---|---|---|---|---|---|---|---|"
for protocol in "http HTTP" "https HTTPS, HTTP/1.1" "h2 HTTPS, HTTP/2"; do
  suffix=
  [[ $protocol != h2* ]] || suffix=-h2
  for file in "small.html 600 bytes" "large.bin 100 KiB"; do
    for workers in 1 2; do
      test=${protocol%% *}.${file%% *}.$workers
      ours=$(of "$test.p256$suffix.rps") theirs=$(of "$test.tutorial$suffix.rps")
      our_cpu=$(of "$test.p256$suffix.cpu") their_cpu=$(of "$test.tutorial$suffix.cpu")
      echo "| ${protocol#* }, ${file#* } | $workers | $ours | $theirs | $(ratio "$ours" "$theirs") |" \
        "$our_cpu | $their_cpu | $(ratio "$our_cpu" "$their_cpu") |"
    done
  done
done
