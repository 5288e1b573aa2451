#!/bin/sh
# Captures the metadata of a panel on a server that has neither .NET nor mgr5, into one file for 'mgr5 import':
#
#     sh capture.sh -m ispmgr -o ispmgr.capture [-L en] [-d listing|pages|devel] [-V VERSION] [-c MGRCTL] [-t SECONDS] [-a]
#
# It calls mgrctl -i, mgrctl -i FUNC, mgrctl -o devel whoami for the version, and mgrctl -o devel FUNC for functions that merely
# show: lists, reports, and forms with one of the words below at their end (-a: all forms). It never submits anything. Values are
# taken out of descriptions before they are written; the file is still for your eyes first: only its owner may read it.
set -u
umask 077
LC_ALL=C
export LC_ALL

# The tables of 'mgr5 take'; a test holds them to it.
form_words='add details dns_default_view dnsparam dnssecinfo edit emailnotify filter info panelsettings policy prop responder setting settings srvparam tsetting unixattr usrparam websettings'
acting_words='install'

panel='' out='' language=en depth=devel version='' mgrctl=/usr/local/mgr5/sbin/mgrctl seconds=60 all_forms=no

fail() {
    printf 'capture.sh: %s\n' "$1" >&2
    exit 2
}

while getopts m:o:L:d:V:c:t:a option; do
    case $option in
        m) panel=$OPTARG ;;
        o) out=$OPTARG ;;
        L) language=$OPTARG ;;
        d) depth=$OPTARG ;;
        V) version=$OPTARG ;;
        c) mgrctl=$OPTARG ;;
        t) seconds=$OPTARG ;;
        a) all_forms=yes ;;
        *) exit 2 ;;
    esac
done

case $panel in '' | *[!a-zA-Z0-9_]*) fail 'say which panel: -m ispmgr' ;; esac
case $language in '' | *[!a-zA-Z0-9_]*) fail 'a language is letters, as in en' ;; esac
case $depth in listing | pages | devel) ;; *) fail '-d takes listing, pages or devel' ;; esac
[ -n "$out" ] || fail 'say where to write: -o FILE'
[ ! -d "$out" ] || fail "$out: this is a directory"

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work" "$out.tmp"' EXIT

# Mgrctl is waited for in the background: a shell hears of Ctrl-C only between the commands in its foreground.
running=''
interrupted() {
    [ -z "$running" ] || kill "$running" 2>/dev/null
    exit 130
}
trap interrupted INT TERM HUP

call() {
    if command -v timeout >/dev/null 2>&1; then
        timeout "$seconds" "$mgrctl" -m "$panel" "$@" 2>/dev/null </dev/null &
    else
        "$mgrctl" -m "$panel" "$@" 2>/dev/null </dev/null &
    fi
    running=$!
    wait "$running"
    status=$?
    running=''
    return $status
}

# What is no UTF-8 text would make the whole file none.
is_text() {
    [ -s "$1" ] || return
    [ "$(tr -d '\000' <"$1" | wc -c)" -eq "$(wc -c <"$1")" ] || return
    ! command -v iconv >/dev/null 2>&1 || iconv -f UTF-8 -t UTF-8 <"$1" >/dev/null 2>&1
}

# A section's lines have a '|' in front: nothing that a panel prints can be taken for a head.
section() {
    printf '%s\n' "$1"
    sed 's/^/|/' "$2"

    # A last line without its end would take the next head for its own.
    [ -z "$(tail -c 1 "$2")" ] || echo
}

# "kind name" for each entry of the listing; the kind is the first word behind the last "Function type:".
kinds='
function flush() {
    if (name != "") {
        at = 0
        rest = text
        while ((i = index(rest, "Function type: ")) > 0) { at = 1; rest = substr(rest, i + 15) }
        split(rest, words, " ")
        print (at ? words[1] : "unknown"), name
    }
}
/^[A-Za-z0-9_]/ { flush(); name = $1; $1 = ""; text = $0; next }
/^ / { sub(/^ +/, ""); text = text " " $0 }
END { flush() }'

# The key of the first row of a list. It goes back to the panel and nowhere else.
first_key='
BEGIN { RS = "<" }
/^metadata[ >]/ && match($0, / key="[^"]*"/) { key = substr($0, RSTART + 6, RLENGTH - 7) }
/^elem[ >]/ { in_row = 1 }
/^\/elem>/ { exit }
in_row && key != "" && index($0, key) == 1 && substr($0, length(key) + 1, 1) ~ /[ >]/ {
    sub(/^[^>]*>/, "")
    if ($0 !~ /[&\n]/) printf "%s", $0
    exit
}'

# Lets through what describes: metadata, messages, options marked as the panels own, and the names of nodes. A tag a record.
redact='
function value(attributes, wanted) {
    if (match(attributes, "[ \t\n]" wanted "=(\"[^\"]*\"|\047[^\047]*\047)"))
        return substr(attributes, RSTART + length(wanted) + 2, RLENGTH - length(wanted) - 2)
    return ""
}
function keep(attributes, wanted,    found) { found = value(attributes, wanted); return found == "" ? "" : " " wanted "=" found }
function without(attributes, name) { sub("[ \t\n]" name "=(\"[^\"]*\"|\047[^\047]*\047)", "", attributes); return attributes }
function starred(attributes,    out, one) {
    out = ""
    while (match(attributes, /[A-Za-z_][A-Za-z0-9_.-]*=("[^"]*"|\047[^\047]*\047)/)) {
        one = substr(attributes, RSTART, RLENGTH)
        attributes = substr(attributes, RSTART + RLENGTH)
        sub(/=.*/, "", one)
        out = out " " one "=\"*\""
    }
    return out
}
BEGIN {
    RS = "<"
    n = split("saved_filters p_possible_filters links branding addon tips banner notify page p_sort p_order p_num p_cnt p_elems elname plname tabs headers cookies", list, " ")
    for (i = 1; i <= n; i++) frame[list[i]] = 1
    mode[0] = "top"
}
hidden != "" { if (index($0, hidden)) hidden = ""; next }
/^!\[CDATA\[/ && mode[depth] == "names" { printf "*" }
/^!\[CDATA\[/ { if (!index($0, "]]>")) hidden = "]]>"; next }
/^!--/ { if (!index($0, "-->")) hidden = "-->"; next }
/^\/[A-Za-z_]/ {
    name = substr($0, 2); sub(/[ \t\n>].*/, "", name)
    if (mode[depth] != "skip") printf "</%s>", mode[depth] == "foreign" ? "val" : name
    if (depth > 0) depth--
    next
}
/^[A-Za-z_]/ {
    # The end of the tag is the first ">" outside of quotes.
    match($0, /^([^>"\047]|"[^"]*"|\047[^\047]*\047)*>/)
    if (RLENGTH < 1) next
    tag = substr($0, 1, RLENGTH - 1)
    text = substr($0, RLENGTH + 1)
    closed = sub(/\/$/, "", tag)
    name = tag; sub(/[ \t\n].*/, "", name)
    attributes = substr(tag, length(name) + 1)
    above = mode[depth]

    if (depth == 0 || (above == "top" && name == "doc")) { now = "top"; shown = keep(attributes, "func") keep(attributes, "lang") }
    else if (above == "skip" || (above == "top" && (name in frame))) now = "skip"
    else if (above == "meta" || (above == "top" && name == "metadata")) {
        now = "meta"; shown = without(attributes, "total")
        if (name == "input") shown = without(shown, "value")
        sub(/[ \t\n]+$/, "", shown)
        described[value(attributes, "name")] = 1
    }
    else if (above == "top" && (name == "messages" || name == "slist")) { now = name; shown = keep(attributes, "name") }
    else if (above == "top" && name == "steps") { now = "steps"; shown = "" }
    else if (above == "messages") {
        # What the name of an object says (addon_961: a tariff) is of this installation.
        about = value(attributes, "name"); sub(/hint_/, "", about)
        now = (about in described) && about ~ /_[0-9][0-9]+.$/ ? "skip" : "own"; shown = keep(attributes, "name")
    }
    else if (above == "slist" && (name == "msg" || attributes ~ / msg="yes"/)) {
        now = "own"; shown = keep(attributes, "key") keep(attributes, "msg") keep(attributes, "depend")
    }
    else if (above == "slist") { now = "foreign"; name = "val"; shown = " key=\"*\"" }
    else if (above == "own" || above == "foreign") now = "skip"
    else if (above == "steps") { now = name == "step" ? "step" : "skip"; shown = keep(attributes, "name") keep(attributes, "unavailable") }
    else if (above == "step") now = "skip"
    else {
        now = "names"
        shown = name == "list" ? keep(attributes, "name") keep(attributes, "key") : starred(attributes)
    }

    if (now != "skip") {
        printf "<%s%s%s>", name, shown, closed ? "/" : ""
        if (!closed && now == "own") printf "%s", text
        else if (!closed && (now == "foreign" || (now == "names" && text ~ /[^ \t\r\n]/))) printf "*"
    }
    if (!closed) mode[++depth] = now
}
END { printf "\n" }'

# Asks for the description of a function of a kind, with further parameters: 0 answered, 1 not, 3 'missed'.
describe() {
    kind=$1 name=$2
    shift 2
    [ "$kind" != list ] || set -- p_cnt=1 "$@"
    call -o devel "$name" "$@" "lang=$language" >"$work/answer" || return 1
    is_text "$work/answer" || return 1
    case $(tail -c 200 "$work/answer" | tr -d '\n\r ') in *'</doc>') ;; *) return 1 ;; esac
    grep -q '<metadata' "$work/answer" && return 0
    grep -q '<error[^>]*type="missed"' "$work/answer" && return 3
    ! grep -q '<error' "$work/answer"
}

list_above() {
    above=$1
    while [ "$above" != "${above%.*}" ]; do
        above=${above%.*}
        if grep -q -x -F "list $above" "$work/kinds"; then
            printf '%s' "$above"
            return
        fi
    done
}

# The first row of a list; of a sub-list, the first below the first row of the list above it.
key_of() (
    trap interrupted INT TERM HUP
    describe list "$1"
    if [ $? -eq 3 ]; then
        parent=$(list_above "$1")
        [ -n "$parent" ] || return
        id=$(key_of "$parent")
        [ -n "$id" ] || return
        describe list "$1" "elid=$id" || return
    fi
    awk "$first_key" "$work/answer"
)

describe_somehow() {
    describe "$1" "$2"
    state=$?
    [ $state -eq 3 ] || return $state
    list=$(list_above "$2")
    [ -n "$list" ] || return 1
    id=$(key_of "$list")
    [ -n "$id" ] || return 1
    parent=$(list_above "$list")
    if [ "$1" = form ] && [ -n "$parent" ]; then
        parent_id=$(key_of "$parent")
        describe "$1" "$2" "elid=$id" ${parent_id:+"plid=$parent_id"}
    else
        describe "$1" "$2" "elid=$id"
    fi
}

may_describe() {
    case $1 in
        list | report) return 0 ;;
        form) [ "$all_forms" = no ] || return 0 ;;
        *) return 1 ;;
    esac
    for word in $acting_words; do
        case .$2. in *".$word."*) return 1 ;; esac
    done
    case " $form_words " in *" ${2##*.} "*) return 0 ;; esac
    return 1
}

{ call -i lang=en >"$work/listing" && is_text "$work/listing"; } || fail "the panel '$panel' gives no listing: is '$mgrctl' there, and may you run it?"
awk "$kinds" "$work/listing" >"$work/kinds"
total=$(wc -l <"$work/kinds")
failed=0 count=0

# Up to the build, which is another one with every installation: 6.105.0 of 6.105.0-2024.04.12_08:22.
if [ -z "$version" ]; then
    version=$(call -o devel whoami | tr '<' '\n' | sed -n 's/^mgr [^>]*version="\([0-9][0-9.]*\).*/\1/p' | head -n 1)
fi

{
    echo 'mgr5 capture 1'
    echo "panel $panel"
    echo "language $language"
    [ -z "$version" ] || echo "version $version"
    section listing "$work/listing"
} >"$out.tmp" || exit 2

while [ "$depth" != listing ] && read -r kind name; do
    case $name in *[!A-Za-z0-9_.-]*) continue ;; esac
    count=$((count + 1))
    [ $((count % 100)) -ne 0 ] || echo "$count of $((total)) functions" >&2
    if call -i "$name" "lang=$language" >"$work/page" && is_text "$work/page"; then
        section "page $name" "$work/page"
    else
        failed=$((failed + 1))
        echo "no page: $name" >&2
    fi
    if [ "$depth" = devel ] && may_describe "$kind" "$name"; then
        if describe_somehow "$kind" "$name"; then
            awk "$redact" "$work/answer" >"$work/clean"
            section "devel $name" "$work/clean"
        else
            failed=$((failed + 1))
            echo "no description: $name" >&2
        fi
    fi
done <"$work/kinds" >>"$out.tmp"

echo end >>"$out.tmp" && mv "$out.tmp" "$out" || exit 2
echo "$((total)) functions, $failed failures; now: mgr5 import $out -o $panel.mgr5.json" >&2
