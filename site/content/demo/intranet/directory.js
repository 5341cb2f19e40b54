// Filters the contact list as you type; also takes the search of the top bar (?q=).
const input = document.getElementById('filter');
const found = document.getElementById('found');
const contacts = [...document.querySelectorAll('#contacts tr')];

function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function filter() {
  const query = plain(input.value.trim());
  let shown = 0;
  for (const row of contacts) {
    row.hidden = query !== '' && !plain(row.textContent).includes(query);
    if (!row.hidden) shown += 1;
  }
  found.textContent = query === '' ? '' : shown === 1 ? '1 person' : `${shown} people`;
}

input.value = new URLSearchParams(location.search).get('q') ?? '';
input.addEventListener('input', filter);
filter();
