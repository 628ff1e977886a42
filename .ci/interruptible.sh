# Sourced by the scripts beside it: commands that end when the script is told to end, whatever they have started.

child=

# Runs a command to its end and returns its exit code. Bash would put off a signal until a command in the
# foreground has ended; this one is a process group in the background, and is ended by it.
interruptible() {
  local code=0
  set -m
  "$@" &
  child=$!
  set +m
  wait "$child" || code=$?
  child=
  return "$code"
}

# Ends the command that is running, by the signal that a script names in `ending`, and all it has started.
end_child() {
  [ -n "$child" ] || return 0
  kill -"${ending:-TERM}" -- "-$child" 2>/dev/null || true
  wait "$child" 2>/dev/null || true
  child=
}

trap 'end_child; exit 130' INT
trap 'end_child; exit 143' TERM HUP
