# shellcheck shell=bash disable=SC2154,SC2034
# Starting, awaiting and stopping the API and the local SMS gateway; ./dev sources this file.
# Reads $root, $state, $port; $run is the folder of one run: .dev for up, .dev/demo for the demo.

api_dll=$root/src/MonSuiviJustice.Api/bin/Release/net10.0/MonSuiviJustice.Api.dll
demo_dll=$root/demo/MonSuiviJustice.Demo/bin/Release/net10.0/MonSuiviJustice.Demo.dll
bench_dll=$root/bench/MonSuiviJustice.Benchmarks/bin/Release/net10.0/MonSuiviJustice.Benchmarks.dll

listening() { (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port FIRST: that port, or the next one that nobody listens on.
free_port() {
  local candidate=$1
  while listening "$candidate"; do candidate=$((candidate + 1)); done
  echo "$candidate"
}

# A key of ECDSA P-256 in PKCS #8, up to its 32 secret bytes.
ec_key='\x30\x41\x02\x01\x00\x30\x13\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07'
ec_key+='\x04\x27\x30\x25\x02\x01\x01\x04\x20'

# secret NAME BYTES [PREFIX]: random bytes in base64, made once and kept in .dev. The first sixteen say what it is: outside
# development the API refuses to start with such a key.
secret() {
  [[ -s $state/$1 ]] || (umask 077 && { printf '%b' "${3:-}development only" && head -c "$(($2 - 16))" /dev/urandom; } |
    base64 | tr -d '\n' >"$state/$1")
  cat "$state/$1"
}

first_administrator() {
  [[ -s $state/first-administrator ]] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' |
    sed -E 's/(.{8})(.{4}).(.{3}).(.{3})(.{12})/\1-\2-4\3-8\4-\5/' >"$state/first-administrator"
  cat "$state/first-administrator"
}

# What a token is made of: the client signs its own, in development.
settings_of_access() {
  Auth__SigningKey=$(secret issuer-key 32 "$ec_key")
  Access__FirstAdministrator=$(first_administrator)
  export Auth__SigningKey Access__FirstAdministrator
}

# settings DATABASE API-PORT [GATEWAY-PORT]: exports all that the API and the client read. With both connection
# strings the API migrates as the owner when it starts, then works as the application's role.
settings() {
  local server="Host=127.0.0.1;Port=$port;Database=$1"
  settings_of_access
  export ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://127.0.0.1:$2
  export ConnectionStrings__Postgres="$server;Username=msj_app;Password=msj_app"
  export ConnectionStrings__Owner="$server;Username=msj_owner;Password=msj_owner"
  Vault__MasterKey=$(secret master-key 32)
  Chain__SigningKey=$(secret chain-key 32 "$ec_key")
  export Vault__MasterKey Chain__SigningKey
  # An invented account; the number is one of those that the French regulator keeps for fiction.
  export Notifications__Gateway=Local Notifications__PublicBaseUrl=$ASPNETCORE_URLS
  export Twilio__AccountSid=AC00000000000000000000000000000000 Twilio__AuthToken=development-only Twilio__From=+33639980000
  export MSJ_API=$ASPNETCORE_URLS
  if [[ -n ${3:-} ]]; then
    export Notifications__Gateway=Twilio Twilio__BaseUrl=http://127.0.0.1:$3 MSJ_GATEWAY=http://127.0.0.1:$3
  fi
}

detached() { if command -v setsid >/dev/null; then setsid "$@"; else nohup "$@"; fi </dev/null >/dev/null 2>&1 & }

# Writes $run/run-api.sh, which the demo's client starts again after it has killed the API: it needs no argument,
# keeps its pid in $MSJ_API_PID through the exec and appends to $MSJ_API_LOG.
api_start() {
  local name
  export MSJ_API_RUN=$run/run-api.sh MSJ_API_PID=$run/api.pid MSJ_API_LOG=$run/logs/api.log
  mkdir -p "$run/logs"
  : >"$MSJ_API_LOG"
  {
    printf '#!/usr/bin/env bash\n# Written by ./dev: the API of this run, in the foreground.\n'
    for name in ${!ASPNETCORE_@} ${!ConnectionStrings__@} ${!Auth__@} ${!Vault__@} ${!Chain__@} ${!Access__@} ${!Notifications__@} ${!Divestments__@} ${!Emails__@} ${!Twilio__@}; do
      printf 'export %s=%q\n' "$name" "${!name}"
    done
    printf 'cd %q\necho $$ >%q\nexec dotnet %q >>%q 2>&1\n' "$(dirname "$api_dll")" "$MSJ_API_PID" "$api_dll" "$MSJ_API_LOG"
  } >"$MSJ_API_RUN"
  chmod 700 "$MSJ_API_RUN"
  detached "$MSJ_API_RUN"
  await "$MSJ_API_PID" "$MSJ_API_LOG" "The API" curl -fs -o /dev/null --max-time 5 "$MSJ_API/health/ready"
}

# gateway_start PORT: speaks Twilio's protocol; what it was asked to send stands in the ledger.
gateway_start() {
  local log=$run/logs/gateway.log
  export MSJ_LEDGER=$run/sms-ledger.jsonl
  mkdir -p "$run/logs"
  rm -f "$MSJ_LEDGER"
  # shellcheck disable=SC2016 # the inner shell expands
  detached bash -c 'echo $$ >"$1"
    exec dotnet "$2" gateway --urls "$3" --ledger "$4" --callback-delay 00:00:00.02 \
      --account-sid "$Twilio__AccountSid" --auth-token "$Twilio__AuthToken" >"$5" 2>&1' \
    gateway "$run/gateway.pid" "$demo_dll" "http://127.0.0.1:$1" "$MSJ_LEDGER" "$log"
  await "$run/gateway.pid" "$log" "The SMS gateway" listening "$1"
}

# await PID-FILE LOG NAME COMMAND...: until the command succeeds, the process is gone or a minute has passed.
await() {
  local pid_file=$1 log=$2 name=$3 deadline=$((SECONDS + 60))
  shift 3
  until "$@"; do
    if [[ -s $pid_file ]] && ! ours "$pid_file" || ((SECONDS >= deadline)); then
      tail -n 30 "$log" >&2
      die "$name is not ready; the last lines of $log stand above."
    fi
    sleep 0.2
  done
}

# ours PID-FILE: the process is alive and runs from this checkout; not a stranger that got the same number.
ours() {
  local pid
  pid=$(cat "$1" 2>/dev/null) && [[ -n $pid ]] &&
    { cat "/proc/$pid/cmdline" || ps -o command= -p "$pid"; } 2>/dev/null | grep -aqF "$root/"
}

# stop PID-FILE: asks politely, and insists after 15 seconds.
stop() {
  local deadline=$((SECONDS + 15))
  if ours "$1"; then
    kill "$(cat "$1")" 2>/dev/null || true
    while ours "$1" && ((SECONDS < deadline)); do sleep 0.1; done
    if ours "$1"; then kill -9 "$(cat "$1")" 2>/dev/null || true; fi
  fi
  rm -f "$1"
}
