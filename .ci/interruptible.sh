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
  # Others of the group may still be cleaning up, such as a script that was started through a pipe.
  local patience=100
  while kill -0 -- "-$child" 2>/dev/null && ((patience-- > 0)); do sleep 0.1; done
  child=
}

trap 'end_child; exit 130' INT
trap 'end_child; exit 143' TERM HUP
