#!/bin/bash
# Runs once, on an empty volume: the same roles and database that start/rollen.mjs makes for `npm start`.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v eigenaar="$WACHTWOORD_EIGENAAR" -v hub="$WACHTWOORD_HUB" -v matcher="$WACHTWOORD_MATCHER" <<'SQL'
create role estafette_eigenaar login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'eigenaar';
create role estafette_hub login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'hub';
create role estafette_matcher login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'matcher';
create role estafette_gelijkheid nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
grant estafette_gelijkheid to estafette_hub with inherit false, set true;
create database estafette owner estafette_eigenaar;
SQL
