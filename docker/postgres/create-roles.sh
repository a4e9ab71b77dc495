#!/bin/sh
# Makes the two logins and the database: the owner migrates, the application gets its rights from the migrations.
# The passwords are in the files that OWNER_PASSWORD_FILE and APPLICATION_PASSWORD_FILE name.
set -eu
psql --username=postgres --set=ON_ERROR_STOP=1 \
  --set=owner_password="$(cat "$OWNER_PASSWORD_FILE")" \
  --set=application_password="$(cat "$APPLICATION_PASSWORD_FILE")" <<'SQL'
CREATE ROLE oeeo_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE oeeo_application LOGIN PASSWORD :'application_password';
CREATE DATABASE ou_en_est_on OWNER oeeo_owner;
REVOKE ALL ON DATABASE ou_en_est_on FROM PUBLIC;
GRANT CONNECT ON DATABASE ou_en_est_on TO oeeo_application;
SQL
