/// What makes the page answer: questions, and the player of the trace.
enum LessonPageScript {
    static let text = questions + "\n" + player

    /// Answers are folded as ``Swift/String/foldedAnswer`` does it.
    private static let questions = #"""
        'use strict';
        (() => {
          const fold = (text) => text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ')
            .replace(/[。.!,;"'`“”‘’「」«»]+$/, '').replace(/^["'`“”‘’「」«»]+/, '');
          const decode = (key) => JSON.parse(
            new TextDecoder().decode(Uint8Array.from(atob(key), (c) => c.codePointAt(0))));

          function hopOf(text) {
            const words = fold(text).replace(/->|=>|→/g, ' → ').replace(/^#\d+ [\d.]+s /, '')
              .split(/\s+/);
            return words[1] === '→' ? [words[0], words[3]] : [words[0], words[1]];
          }

          function isAnswer(given, accepted, key) {
            if (key.isHop) {
              const [from, verb] = hopOf(given);
              const [wanted, verbWanted] = hopOf(accepted);
              return verb === verbWanted && (from === wanted || from.startsWith(wanted + '@'));
            }
            const name = (text) => (key.isName ? fold(text).split('/').pop() : fold(text));
            return name(given) === name(accepted)
              || (/^[+-]?[\d.]+$/.test(fold(given)) && Number(fold(given)) === Number(accepted));
          }

          // Whether the form's answer is right; null while it isn't complete.
          function judge(form, key, submitter) {
            if ('true' in key) return (submitter.value === 'yes') === key.true;
            if (key.places) {
              const places = [...form.querySelectorAll('.place')].map((s) => Number(s.value));
              if (new Set(places).size !== places.length || places.includes(0)) return null;
              return places.every((place, index) => place === key.places[index]);
            }
            if (key.right) {
              const boxes = [...form.elements.namedItem('option')];
              if (!boxes.some((box) => box.checked)) return null;
              return boxes.every((box, index) => box.checked === key.right[index]);
            }
            const given = form.elements.answer.value;
            if (!fold(given)) return null;
            const number = Number(fold(given));
            if (key.range && number >= key.range[0] && number <= key.range[1]) return true;
            return key.answers.some((answer) => isAnswer(given, answer, key));
          }

          for (const form of document.querySelectorAll('form.question')) {
            const key = decode(form.dataset.key);
            const [right, wrong, wrongAndCertain, guessed, incomplete] =
              JSON.parse(form.dataset.words);
            form.addEventListener('submit', (event) => {
              event.preventDefault();
              const verdict = form.querySelector('.verdict');
              const isRight = judge(form, key, event.submitter);
              const sure = form.elements.confidence?.value;
              verdict.textContent = isRight === null ? incomplete
                : isRight ? (sure === 'guess' ? guessed : right)
                : (sure === 'certain' ? wrongAndCertain : wrong);
              verdict.className = 'verdict ' + (isRight ? 'right' : isRight === null ? '' : 'wrong');
              if (isRight !== null) form.querySelector('details.answer').open = true;
            });
          }
        })();
        """#

    private static let player = #"""
        (() => {
          const player = document.getElementById('player');
          if (!player) return;
          const rows = [...document.querySelectorAll('tr[data-hop]')];
          const at = (name) => document.getElementById('player-' + name);
          const position = at('position');
          const now = player.querySelector('.now');
          const lanes = [...player.querySelectorAll('.lanes li')];
          const roleOf = (end) => (end.includes('/') ? 'pods' : end.split('@')[0]);
          const cell = (row, name) => row.querySelector('.' + name);

          function show() {
            const row = rows[position.value];
            const ends = cell(row, 'ends').textContent.split(' → ');
            const [from, to] = ends.map(roleOf);
            for (const lane of lanes) {
              const role = lane.dataset.role;
              lane.classList.toggle('from', role === from || (from === 'pods' && role === 'pod'));
              lane.classList.toggle('to', role === to || (to === 'pods' && role === 'pod'));
            }
            const line = document.createElement('p');
            line.className = 'ends';
            line.textContent = '#' + row.dataset.hop + ' · ' + cell(row, 'time').textContent + ' s · '
              + ends.join(' → ');
            const what = document.createElement('p');
            what.className = 'what ' + row.className.replace('chosen', '');
            what.append(...cell(row, 'what').cloneNode(true).childNodes);
            const note = document.createElement('p');
            note.textContent = cell(row, 'note').textContent;
            now.replaceChildren(line, what, note);
            at('previous').disabled = at('first').disabled = position.value === '0';
            at('next').disabled = Number(position.value) === rows.length - 1;
            at('cause').disabled = !causeOf(row);
          }

          const causeOf = (row) => document.getElementById('hop-' + row.dataset.cause);
          function go(index) {
            position.value = index;
            show();
          }
          at('first').addEventListener('click', () => go(0));
          at('previous').addEventListener('click', () => go(Number(position.value) - 1));
          at('next').addEventListener('click', () => go(Number(position.value) + 1));
          at('cause').addEventListener('click', () => {
            go(rows.indexOf(causeOf(rows[position.value])));
          });
          position.addEventListener('input', show);

          // A hop that is chosen elsewhere on the page is shown here, and its table is opened.
          function follow() {
            const row = document.getElementById(location.hash.slice(1));
            if (!row || !rows.includes(row)) return;
            const table = document.querySelector('.all-hops');
            if (!table.open) {
              table.open = true;
              row.scrollIntoView();
            }
            go(rows.indexOf(row));
          }
          window.addEventListener('hashchange', follow);
          document.addEventListener('click', (event) => {
            const step = event.target.closest('.step[data-hops]');
            const row = step && document.getElementById('hop-' + step.dataset.hops.split(' ')[0]);
            if (row) go(rows.indexOf(row));
          });
          player.hidden = false;
          show();
          follow();
        })();
        """#
}
