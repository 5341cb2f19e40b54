// Filters the ticket table by status. The rows are in the page; without script all of them show.
const rows = [...document.querySelectorAll('#tickets tr')];
const buttons = [...document.querySelectorAll('button[data-status]')];
const count = document.getElementById('count');

function show(status) {
  let shown = 0;
  for (const row of rows) {
    row.hidden = status !== 'all' && row.dataset.status !== status;
    if (!row.hidden) shown += 1;
  }
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.status === status));
  count.textContent = `${shown} tickets`;
}

for (const button of buttons) button.addEventListener('click', () => show(button.dataset.status));
show('all');
