// each of the five builds shows it once in its list of errors, and once more in its summary
String log = new File(basedir, 'build.log').getText('UTF-8')
String place = /Report\.java:\[10,29\] \[BatchTooLarge\] Batch\.copyOf takes at most 100 elements and gets 500\./
int found = (log =~ place).size()
assert found == 10 : "found ${found} times"
return true
