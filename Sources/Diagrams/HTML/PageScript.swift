/// What makes the page answer: filters, and the chain of causes of the hop in the address.
enum PageScript {
    static let text = """
        'use strict';
        (() => {
          const find = (selector) => [...document.querySelectorAll(selector)];
          const rows = find('tr[data-hop]');
          const steps = find('.step');
          const causes = new Map(rows.map((row) => [row.dataset.hop, row.dataset.cause]));
          const chainBox = document.getElementById('chain');
          const list = chainBox.querySelector('ol');

          function showChain() {
            const chosen = /^#hop-(\\d+)$/.exec(location.hash);
            const chain = [];
            for (let hop = chosen && chosen[1]; causes.has(hop); hop = causes.get(hop)) {
              chain.push(hop);
            }
            const set = new Set(chain);
            for (const row of rows) row.classList.toggle('chosen', set.has(row.dataset.hop));
            for (const step of steps) {
              step.classList.toggle('chosen', step.dataset.hops.split(' ').some((n) => set.has(n)));
            }
            list.replaceChildren(...chain.map((hop) => {
              const item = document.createElement('li');
              const link = document.createElement('a');
              const row = document.getElementById('hop-' + hop);
              link.href = '#hop-' + hop;
              link.textContent = '#' + hop;
              const ends = row.querySelector('.ends').textContent;
              const what = row.querySelector('.what').textContent;
              item.append(link, ' ', ends, ': ', what);
              return item;
            }));
            list.scrollTop = 0;
            chainBox.hidden = chain.length === 0;
          }

          // In the picture, choosing a hop doesn't lead away from it.
          function choose(address) {
            history.replaceState(null, '', address);
            showChain();
          }
          for (const step of steps) {
            step.addEventListener('click', (event) => {
              event.preventDefault();
              choose(step.getAttribute('href'));
            });
          }
          document.getElementById('chain-end').addEventListener('click', () => choose('#'));

          const filter = document.getElementById('filter');
          const kind = document.getElementById('kind');
          const count = document.getElementById('count');

          function applyFilter() {
            const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
            let shown = 0;
            for (const row of rows) {
              const text = row.textContent.toLowerCase();
              const fits = (!kind.value || row.classList.contains(kind.value))
                && words.every((word) => text.includes(word));
              row.hidden = !fits;
              if (fits) shown += 1;
            }
            count.textContent = count.dataset.text.replace('0', shown);
            document.getElementById('no-match').hidden = shown > 0 || rows.length === 0;
          }

          document.querySelector('.filters').addEventListener('submit', (e) => e.preventDefault());
          filter.addEventListener('input', applyFilter);
          kind.addEventListener('change', applyFilter);
          window.addEventListener('hashchange', showChain);
          showChain();
        })();
        """
}
