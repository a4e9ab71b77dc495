#!/bin/sh
# The steps of the image. docker/Dockerfile runs them, and `npm run newcomer` runs them in a clean folder.
#
#   docker/image-steps.sh install           every package of the lock file
#   docker/image-steps.sh build             the API with its libraries, and the site with its compressed files
#   docker/image-steps.sh assemble FOLDER   what a server needs, in an empty folder, and nothing else
set -eu
cd "$(dirname "$0")/.."
export NX_DAEMON=false NX_TUI=false NX_NO_CLOUD=true

assemble() {
  target=$1
  mkdir -p "$target"
  if [ -n "$(ls -A "$target")" ]; then
    echo "Le dossier $target n’est pas vide." >&2
    exit 1
  fi
  cp package.json package-lock.json .npmrc LICENSE THIRD-PARTY-NOTICES.md "$target"
  # npm compares the lock file with every workspace.
  for manifest in apps/*/package.json libs/*/package.json e2e/package.json; do
    mkdir -p "$target/${manifest%/package.json}"
    cp "$manifest" "$target/$manifest"
  done
  # No package that the server needs has to run a script when it is installed.
  (cd "$target" && npm ci --omit=dev --ignore-scripts --prefer-offline)
  for built in apps/api/dist apps/web/dist/browser libs/domain/dist libs/contracts/dist libs/data/dist libs/data/shipped; do
    mkdir -p "$target/${built%/*}"
    cp -R "$built" "$target/$built"
  done
  # Node comes with the image; the site is built; what only tests use stays behind.
  rm -rf "$target"/node_modules/.bin "$target"/node_modules/node-linux-* "$target"/node_modules/node-darwin-* \
    "$target"/node_modules/node-bin-darwin-* "$target"/node_modules/node-win-* "$target"/libs/data/dist/testing \
    "$target"/e2e "$target"/libs/ui "$target"/libs/testing "$target"/node_modules/e2e \
    "$target"/node_modules/@ou-en-est-on/e2e "$target"/node_modules/@ou-en-est-on/ui \
    "$target"/node_modules/@ou-en-est-on/testing "$target"/node_modules/@ou-en-est-on/web
}

case "${1:-}" in
  install) npm ci ;;
  build) npm run build ;;
  assemble) assemble "${2:?a folder}" ;;
  *)
    echo "Usage : docker/image-steps.sh install | build | assemble DOSSIER" >&2
    exit 2
    ;;
esac
