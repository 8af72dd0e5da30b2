#!/usr/bin/env bash
# What nginx needs with our configuration, beside stock nginx with the tutorial's: CPU of a full TLS 1.3 handshake, requests per second.
# Everything on loopback, a few minutes in all. Needs nginx, openssl, wrk and h2load (Debian: nginx openssl wrk nghttp2-client).
# bench/nginx/run.sh [ROUNDS] prints the tables of README.md beside it.
set -euo pipefail
rounds=${1:-7}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
nginx=$(PATH=$PATH:/usr/sbin command -v nginx)
work=$(mktemp -d)
chmod 755 "$work"
master=
stop() { [[ -z $master ]] || { kill -QUIT "$master" && wait "$master" || true; }; master=; }
trap 'stop; rm -rf "$work"' EXIT
http=28080 https=28443

# --- the contenders: a folder each, with nginx.conf for any number of workers

mkdir -p "$work"/{pages,project}
head -c 600 /dev/zero | tr '\0' 'a' >"$work/pages/small.html"
head -c 102400 /dev/urandom >"$work/pages/large.bin"

# what nginx or OpenSSL may be too old for is off on both sides: post-quantum groups, and http2 as a directive of its own
render() { # render NAME ALGORITHM HTTP2: our configuration, key and certificate
  local to=$work/$1
  mkdir -p "$to"/{conf.d,ssl,tmp}
  cp "$root/Pulumi.yaml" "$work/project/"
  printf 'config:\n  kube-expose:certificate: {algorithm: %s}\n  kube-expose:nginx: {postQuantum: false, http2: %s}\n' "$2" "$3" >"$work/project/Pulumi.bench.yaml"
  (cd "$work/project" && dotnet "$root/tools/bin/Debug/net10.0/KubeExpose.Tools.dll" render bench --show-secrets >"$to/manifests.yaml")
  local file
  for file in tls.crt tls.key; do entry $file <"$to/manifests.yaml" >"$to/ssl/$file"; done
  for file in http-ipv6.conf https-ipv6.conf; do entry $file <"$to/manifests.yaml" | place "$to" >"$to/conf.d/$file"; done
  entry nginx.conf <"$to/manifests.yaml" | place "$to" >"$to/nginx.conf"
  cp /etc/nginx/mime.types "$to/"
}
entry() { awk -v key="  $1: |" 'index($0, key) == 1 { found = 1; next } found && /./ && !/^    / { exit } found { print substr($0, 5) }'; }
place() { sed "s|/tmp/|$1/tmp/|g; s|/etc/nginx|$1|g; s|/usr/share/nginx/html|$work/pages|; s|:8080|:$http|; s|:8443|:$https|; s|listen 8080|listen $http|; s|listen 8443|listen $https|"; }

# TLS 1.3 is on in nginx from 1.23.4 on, and so in the image; Debian's older one has to be told
stock() { # stock NAME: nginx.conf as the image brings it, default.conf as the tutorial has it
  local to=$work/$1
  mkdir -p "$to"/{ssl,tmp}
  openssl req -x509 -nodes -days 9 -newkey rsa:2048 -subj /CN=my-nginx/O=my-nginx -keyout "$to/ssl/tls.key" -out "$to/ssl/tls.crt" 2>/dev/null
  cat >"$to/nginx.conf" <<CONF
worker_processes auto;
error_log stderr notice;
pid $to/tmp/nginx.pid;
events { worker_connections 1024; }
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    log_format main '\$remote_addr - \$remote_user [\$time_local] "\$request" \$status \$body_bytes_sent "\$http_referer" "\$http_user_agent" "\$http_x_forwarded_for"';
    access_log /dev/stdout main;
    sendfile on;
    keepalive_timeout 65;
    ssl_protocols TLSv1.2 TLSv1.3;
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

dotnet build "$root/tools" -v q --nologo -clp:"ErrorsOnly;NoSummary" >/dev/null
render p256 P256 false
render rsa2048 RSA2048 false
stock tutorial
for each in p256 tutorial; do
  cp -r "$work/$each" "$work/$each-h2"
  sed -i "s|listen $https ssl|listen $https ssl http2|; s|$work/$each/|$work/$each-h2/|g" "$work/$each-h2/nginx.conf"
  [[ ! -d $work/$each/conf.d ]] || sed -i 's| ssl;| ssl http2;|' "$work/$each-h2/conf.d/https-ipv6.conf"
done

# --- running and measuring

start() { # start NAME WORKERS [LOG]: LOG gets whether each connection resumed a session
  local conf=$work/$1/running.conf pin=()
  sed "s|^worker_processes .*|worker_processes $2;|" "$work/$1/nginx.conf" >"$conf"
  [[ -z ${3:-} ]] || sed -i "s|^http {|http {\n    log_format reused '\$ssl_session_reused';|; s|access_log /dev/stdout [^;]*;|access_log $3 reused;|" "$conf"
  (($2 > 1)) || pin=(taskset -c 0)
  "${pin[@]}" "$nginx" -c "$conf" -e stderr -g 'daemon off; user root;' >/dev/null 2>"$work/$1/error.log" &
  master=$!
  local end=$((SECONDS + 10))
  until curl -sko /dev/null "https://127.0.0.1:$https/small.html"; do
    ((SECONDS < end)) || { cat "$work/$1/error.log" >&2; exit 1; }
    sleep 0.05
  done
}
cpu() { # microseconds that the workers have used so far
  local all=0 worker fields
  for worker in $(pgrep -P "$master"); do
    read -ra fields <"/proc/$worker/stat"
    all=$((all + fields[13] + fields[14]))
  done
  echo $((all * 1000000 / $(getconf CLK_TCK)))
}
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
note() { echo "$2" >>"$work/$1"; }

handshakes() { # handshakes NAME: CPU of one, each on a connection of its own
  start "$1" 1 "$work/$1/reused"
  : >"$work/$1/reused"
  local before after
  before=$(cpu)
  for _ in 1 2 3 4 5; do taskset -c 1 h2load --h1 -n 200 -c 200 "https://127.0.0.1:$https/small.html" >"$work/load"; grep -q ' 200 succeeded' "$work/load"; done
  after=$(cpu)
  stop
  [[ $(sort "$work/$1/reused" | uniq -c | awk '{ print $2 $1 }') == .1000 ]] || { echo "$1: sessions were resumed" >&2; exit 1; }
  note "$1.handshake" $(((after - before) / 1000))
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
      seconds=$(awk '/^finished in/ { t = $3; sub(",", "", t); if (t ~ /ms$/) { sub("ms", "", t); t /= 1000 } else sub("s", "", t); print t }' "$work/load")
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
  for each in p256 rsa2048 tutorial; do handshakes $each; done
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
echo "$("$nginx" -v 2>&1 | sed 's/.*: //'), $(openssl version | cut -d' ' -f1,2), $(nproc) cores ($(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo)), medians of $rounds rounds"
echo
echo "| a full TLS 1.3 handshake and one request | server's CPU, µs | of the tutorial's |"
echo "|---|---|---|"
for each in "p256 ours (P-256)" "rsa2048 ours with algorithm RSA2048" "tutorial stock nginx, tutorial's configuration (RSA-2048)"; do
  echo "| ${each#* } | $(of "${each%% *}.handshake") | $(ratio "$(of "${each%% *}.handshake")" "$(of tutorial.handshake)") |"
done
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
      echo "| ${protocol#* }, ${file#* } | $workers | $ours | $theirs | $(ratio "$ours" "$theirs") | $(of "$test.p256$suffix.cpu") | $(of "$test.tutorial$suffix.cpu") | $(ratio "$(of "$test.p256$suffix.cpu")" "$(of "$test.tutorial$suffix.cpu")") |"
    done
  done
done
