# shellcheck shell=bash disable=SC2154
# The private PostgreSQL of ./dev, which sources this file: never the machine's own cluster.
# Reads $root and $state; sets $pg (folder of the binaries, empty: Docker), $data and $port.

# The first PostgreSQL 15 or later: on the PATH, else the newest where Debian keeps them.
pg_find() {
  local bin
  pg=
  for bin in "$(dirname "$(readlink -f "$(command -v pg_ctl || echo /none)")")" \
    $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
    if [[ -x $bin/initdb && -x $bin/psql && $("$bin/postgres" --version | grep -oE '[0-9]+' | head -n 1) -ge 15 ]]; then
      pg=$bin
      return
    fi
  done
}

docker_answers() { docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }

# Binaries only: create_main_cluster keeps Debian from making and starting a cluster of its own.
pg_install() {
  local conf=/etc/postgresql-common/createcluster.conf
  say "Installing PostgreSQL from Debian's packages, without a cluster of the machine's own"
  if [[ ! -e $conf ]]; then
    mkdir -p "$(dirname "$conf")"
    printf '%s\n' '# Written by ./dev of Mon Suivi Justice: it starts its own private cluster.' \
      'create_main_cluster = false' >"$conf"
  fi
  apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -yqq --no-install-recommends postgresql >&2
}

need_postgres() {
  pg_find
  if [[ -z $pg ]] && ! docker_answers && [[ $EUID == 0 ]] && command -v apt-get >/dev/null; then
    pg_install
    pg_find
  fi
  [[ -n $pg ]] || docker_answers ||
    die 'PostgreSQL is missing: install PostgreSQL 15 or later (Debian: apt-get install postgresql), or start Docker.'
}

# PostgreSQL refuses to run as root, and user postgres has no business in a folder that it may not enter.
as_postgres() {
  if [[ $EUID == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# Sets $data: .dev/postgres or, where user postgres may not enter the checkout, a folder named after its path.
pg_place() {
  local name
  name=mon-suivi-justice-$(cksum <<<"$root" | cut -d ' ' -f 1)
  if [[ $EUID != 0 ]]; then
    data=$state/postgres
    mkdir -p "$data"
    return
  fi
  id -u postgres >/dev/null 2>&1 ||
    die 'PostgreSQL refuses to run as root and there is no user postgres: run ./dev as an ordinary user.'
  for data in "$state/postgres" "${TMPDIR:-/tmp}/$name" "/tmp/$name"; do
    [[ -L $data || (-d $data && $(stat -c %U "$data") != postgres) ]] && continue
    install -d -o postgres -g postgres -m 700 "$data"
    if as_postgres test -w "$data"; then return; fi
    rmdir "$data" 2>/dev/null || true
  done
  die "User postgres may enter neither $state nor a temporary folder."
}

# Lines 1, 2 and 4 of the pid file: process, data folder, port.
pg_runs() {
  local lines
  mapfile -t lines 2>/dev/null <"$data/postmaster.pid" || return 1
  [[ ${lines[1]:-} == "$data" ]] && kill -0 "${lines[0]}" 2>/dev/null && listening "${lines[3]:-0}"
}

pg_start() {
  need_postgres
  port=$(cat "$state/port" 2>/dev/null || true)
  if [[ -z $pg ]]; then
    [[ -n $(docker compose ps -q --status running postgres) ]] || pg_choose_port
    MSJ_POSTGRES_PORT=$port docker compose up -d --wait postgres >&2
    return
  fi
  pg_place
  if pg_runs; then return; fi
  # A copied checkout brings the pid file of the original along.
  [[ ! -e $data/postmaster.pid || $(sed -n 2p "$data/postmaster.pid") == "$data" ]] || rm "$data/postmaster.pid"
  # Trust: development only, on the loopback address of a machine that the developer owns.
  [[ -s $data/PG_VERSION ]] ||
    as_postgres "$pg/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  pg_choose_port
  # Durability stays at PostgreSQL's defaults, so that what holds here holds in production. No socket: TCP only.
  as_postgres "$pg/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 -s -o "-p $port -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories='' -c max_connections=200 -c idle_in_transaction_session_timeout=60s -c timezone=UTC" \
    start >/dev/null || { tail -n 20 "$data/server.log" >&2; die "PostgreSQL does not start (./dev reset makes a new one)."; }
}

# Chosen once and kept, unless somebody else took it since. Below the range that outgoing connections use.
pg_choose_port() {
  [[ -n $port ]] || port=$((15432 + $(cksum <<<"$root" | cut -d ' ' -f 1) % 1000))
  port=$(free_port "$port")
  echo "$port" >"$state/port"
}

pg_stop() {
  pg_find
  if [[ -n $pg ]]; then
    pg_place
    if pg_runs; then as_postgres "$pg/pg_ctl" -D "$data" -m fast -w -s stop; fi
  elif docker_answers; then
    docker compose stop postgres >&2
  fi
}

pg_remove() {
  pg_stop
  if [[ -n $pg ]]; then rm -rf "$data"; elif docker_answers; then docker compose down -v >&2; fi
}

# super [psql arguments]: as the superuser of the private cluster.
super() {
  if [[ -n $pg ]]; then
    "$pg/psql" -h 127.0.0.1 -p "$port" -U postgres -XqAt -v ON_ERROR_STOP=1 "$@"
  else
    docker compose exec -T postgres psql -U postgres -XqAt -v ON_ERROR_STOP=1 "$@"
  fi
}

# database NAME [fresh]: makes it where it is missing; fresh: drops it first.
database() {
  super -d postgres <"$root/deploy/roles.sql"
  if [[ ${2:-} == fresh ]]; then super -d postgres -c 'set client_min_messages = warning' -c "drop database if exists $1 with (force)"; fi
  if [[ -z $(super -d postgres -c "select 1 from pg_database where datname = '$1'") ]]; then
    super -d postgres -v name="$1" <"$root/deploy/database.sql"
  fi
}
