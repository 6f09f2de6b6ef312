# Adds up what several `pith df count` wrote, all of it sorted by bytes: the reducer of hadoop.sh. What comes out is
# what `pith df merge` would write. Headers come first, as no term begins with a byte below that of a letter or digit.
BEGIN { FS = "\t" }
/^#df / {
  documents = $1
  sub(/.* docs=/, "", documents)
  sub(/ .*/, "", documents)
  sub(/docs=[0-9]+/, "docs=%.0f", $1)
  if (header != "" && header != $1) {
    print "counted with different options: " header " and " $1 >"/dev/stderr"
    exit failed = 1
  }
  header = $1
  sum += documents
  next
}
$1 != term { put() }
{ term = $1; count += $2 }
END { if (header != "" && !failed) put(); exit failed }

function put() {
  if (!begun++) printf header "\n", sum
  else printf "%s\t%.0f\n", term, count
  count = 0
}
