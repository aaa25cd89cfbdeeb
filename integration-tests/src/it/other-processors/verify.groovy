import java.util.regex.Pattern

// the last build is of mistakes: each line that says so is reported, and no other
Set<String> expected = [] as Set
new File(basedir, 'src/wrong/java').eachFileRecurse(groovy.io.FileType.FILES) { file ->
    file.readLines('UTF-8').eachWithIndex { line, index ->
        def mark = line =~ /\/\/ reported: (.+)/
        if (mark.find()) {
            mark.group(1).split(', ').each { expected << "${file.name}:${index + 1} ${it}".toString() }
        }
    }
}
String log = new File(basedir, 'build.log').getText('UTF-8')
Set<String> found = [] as Set
def report = Pattern.compile(/\[(?:ERROR|WARNING)] \S*\/(\w+\.java):\[(\d+),\d+] (?:\[(\w+)])?/).matcher(log)
while (report.find()) {
    found << "${report.group(1)}:${report.group(2)} ${report.group(3)}".toString()
}
assert expected.size() == 39
assert found == expected
// the builds before it succeeded
assert (log =~ /other-processors: ok/).size() == 3
return true
