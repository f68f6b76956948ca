#!/bin/sh
# in-tree.sh TREE FOLDER COMMAND …: runs a command of another Debian tree in the current folder, which has to be below
# FOLDER. The tree sees FOLDER under its own name; the mounts are private and end with the command. Without root, in a
# user namespace.
set -eu
tree=$1 folder=$2
shift 2
mkdir -p "$tree$folder"
user=
[ "$(id -u)" -eq 0 ] || user=--map-root-user
exec unshare $user --mount sh -c '
  tree=$1 folder=$2 here=$3
  shift 3
  mount --bind "$folder" "$tree$folder"
  exec chroot "$tree" /usr/bin/env -C "$here" LC_ALL=C "$@"
' sh "$tree" "$folder" "$PWD" "$@"
