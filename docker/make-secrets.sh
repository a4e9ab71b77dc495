#!/bin/sh
# Makes, once, the passwords of the three PostgreSQL accounts and the addresses that hold them, in docker/secrets: the
# files that docker/compose.yaml gives to its containers. What exists is kept.
#
# The folder is closed to other accounts of the machine. The files are not: they are shown to the containers as they
# are, and the accounts there have other numbers than yours.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets

make_password() {
  [ -s "secrets/$1" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "secrets/$1"
}

make_key() {
  [ -s "secrets/$1" ] || od -An -N32 -tx1 /dev/urandom | tr -d ' \n' > "secrets/$1"
}

make_address() {
  [ -s "secrets/$1" ] || printf 'postgresql://%s:%s@postgres:5432/ou_en_est_on' "$2" "$(cat "secrets/$3")" > "secrets/$1"
}

make_password postgres_password
make_password owner_password
make_password application_password
make_key secrets_key
make_address migration_database_url oeeo_owner owner_password
make_address database_url oeeo_application application_password
chmod 644 secrets/*
echo 'Secrets : docker/secrets (à sauvegarder, hors du dépôt).'
