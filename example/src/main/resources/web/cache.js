'use strict';

var updates = 0;

function show(id, text) {
  document.getElementById(id).textContent = text;
}

function row(cache) {
  var cells = [
    cache.namespace,
    cache.ttlSeconds ? cache.ttlSeconds + ' s' : 'for ever',
    cache.stats.hits,
    cache.stats.misses,
    Math.round(100 * cache.hitRate) + ' %',
    cache.stats.loads,
    cache.stats.puts,
    cache.stats.invalidations,
    cache.stats.readFailures,
    cache.stats.droppedWrites
  ];
  var line = document.createElement('tr');
  line.id = cache.namespace;
  cells.forEach(function (text) {
    line.appendChild(document.createElement('td')).textContent = text;
  });
  return line;
}

function draw(report) {
  var body = document.getElementById('caches');
  while (body.firstChild) {
    body.removeChild(body.firstChild);
  }
  report.caches.forEach(function (cache) {
    body.appendChild(row(cache));
  });
  document.getElementById('state').className = report.health.state;
  show('state', report.health.state);
  show('detail', report.health.detail);
  updates += 1;
  show('updates', updates);
}

function lost() {
  document.getElementById('state').className = '';
  show('state', 'unknown');
  show('detail', 'the service does not answer');
}

function update() {
  fetch('/cache', { headers: { Accept: 'application/json' } })
    .then(function (response) { return response.json(); })
    .then(draw)
    .catch(lost)
    .then(function () { setTimeout(update, 1000); });
}

update();
