// Commons: a small client-rendered page. It redraws lists, changes text in place and navigates without loading,
// the way many intranet tools do.

const messages = [
  ['Physics', 'Laura Bassi', '09:02', 'The air pump is free after ten. Robert Boyle has left instructions, several of them.'],
  ['Computing', 'Ada Lovelace', '09:04', 'Question for @hopper: may a program write another program, or is that rude?'],
  ['Computing', 'Grace Hopper', '09:06', 'Ada Lovelace, it is called a compiler and it is very polite. Come by at eleven.'],
  ['Medicine', 'Florence Nightingale', '09:10', 'New chart on the wall. John Snow, your map looks well beside it.'],
  ['Music and crafts', 'Clara Schumann', '09:12', 'Practice room 3 until noon. Antonín Dvořák may listen if no train is due.'],
  ['Earth and sky', 'Maria Mitchell', '09:15', 'Students on the roof tonight. Bring a question, says the note by Caroline Herschel.'],
  ['Life sciences', 'Maria Sibylla Merian', '09:20', 'The caterpillar on the second shelf is a model, not lunch. Looking at you, Charles Darwin’s beetle jar.'],
  ['Physics', 'C. V. Raman', '09:21', 'Blue again. Ask me why the sea is, too. Anna Mani has the crystals.'],
  ['Mathematics', 'Emmy Noether', '09:25', 'Walk and talk at four. Bring shoes and a ring. David Hilbert brings an umbrella.'],
  ['Mathematics', 'G. H. Hardy', '09:27', 'A letter from Chennai. J. E. Littlewood, please cancel the evening.'],
  ['Teaching', 'Helen Keller', '09:31', 'Thank you, Anne Sullivan. Also thank you, Louis Braille, for the spacing.'],
  ['Medicine', 'Vivien Thomas', '09:33', 'Clamp number four works. Alfred Blalock and Helen Taussig can see it after lunch.'],
  ['Engineering', 'Lillian Gilbreth', '09:36', 'The coffee machine needs eleven motions. I have a drawing with five.'],
  ['Chemistry', 'Dorothy Hodgkin', '09:40', 'Map of the week is up. Kathleen Lonsdale has already found the tilt. Rosalind Franklin has the cleaner plate.'],
  ['Letters and languages', 'Karel Čapek', '09:44', 'The word was my brother’s. Please stop thanking me for robots; ask me about gardening.'],
  ['Sport and coaching', 'Jesse Owens', '09:50', 'Alice Coachman and Fanny Blankers-Koen want the track at five. So do I.'],
  ['Earth and sky', 'Tycho Brahe', '09:52', 'Whoever borrowed the quadrant: Johannes Kepler needs Mars.'],
  ['Letters and languages', 'Rabindranath Tagore', '09:55', 'A song for the canteen, in two languages. W. E. B. Du Bois has asked for the figures in a third: colour.'],
  ['Music and crafts', 'Miriam Makeba', '10:01', 'Choir at one. Zoltán Kodály will have you singing in ten minutes; it is not a threat.'],
  ['Life sciences', 'Wangari Maathai', '10:04', 'Four hundred seedlings at the east gate. George Washington Carver knows what the soil wants.'],
  ['Medicine', 'Wu Lien-teh', '10:10', 'Masks by the door, thank you. Oswaldo Cruz and Carlos Finlay: mosquito nets too.'],
  ['Computing', 'Frances Allen', '10:12', 'Found a loop that does nothing, beautifully. John Backus says keep it. I say no.'],
  ['Teaching', 'Paulo Freire', '10:20', 'Reading circle tonight. Gabriela Mistral reads first, Savitribai Phule asks first.'],
  ['Physics', 'Ernest Rutherford', '10:25', 'Harriet Brooks was right about the recoil. Telling everyone, with her name.'],
];

const lanes = [
  ['Wanted', [
    ['Someone to explain rates of change to an experimentalist', 'Michael Faraday'],
    ['Reader for a proof about curved space', 'János Bolyai'],
    ['Second opinion on four colours', 'Augustus De Morgan'],
    ['Listener for a first tango fugue', 'Astor Piazzolla'],
  ]],
  ['In hand', [
    ['Seawater table, new columns', 'Katsuko Saruhashi'],
    ['Glaze tests with local clay', 'Ladi Kwali'],
    ['Enzyme curves', 'Maud Menten'],
    ['Star catalogue, corrections', 'Caroline Herschel'],
    ['Sugars and what they do', 'Luis Leloir'],
  ]],
  ['Done', [
    ['Cell drawings for the spring issue', 'Santiago Ramón y Cajal'],
    ['Grammar of Castilian for the Americas', 'Andrés Bello'],
    ['Seed collection, mountain wheats', 'Nikolai Vavilov'],
    ['Cyanotypes of algae, bound', 'Anna Atkins'],
  ]],
];

const shifts = [
  ['Marie Skłodowska-Curie', 'Lise Meitner', 'Irène Joliot-Curie'],
  ['Ibn al-Haytham', 'Christiaan Huygens', 'Ahmed Zewail'],
  ['Hertha Ayrton', 'Jagadish Chandra Bose', 'Mary Golda Ross'],
  ['Virginia Apgar', 'Hamilton Naki', 'Daniel Hale Williams'],
];

const bench = [
  'Michael Faraday is winding a coil.',
  'Josiah Wedgwood is reading the kiln.',
  'Annie Jump Cannon is on plate 212.',
  'Nobody. It is lunch.',
];

const view = document.getElementById('view');
const now = document.getElementById('now');
const benchText = document.getElementById('bench').firstChild;
const pause = document.getElementById('pause');
const viewButtons = [...document.querySelectorAll('button[data-view]')];
const topics = ['All', ...new Set(messages.map(([topic]) => topic))].sort((a, b) => (a === 'All' ? -1 : b === 'All' ? 1 : a.localeCompare(b)));

let topic = 'All';
let limit = 8;
let turn = 0;

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
}

function initials(name) {
  const words = name.replace(/[.’']/g, '').split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? words.at(-1)[0] : ''}`;
}

function avatar(name) {
  const tone = ['', ' b', ' c', ' d'][name.length % 4];
  return `<span class="avatar${tone}" aria-hidden="true">${escaped(initials(name))}</span>`;
}

function drawFeed() {
  const chosen = messages.filter(([of]) => topic === 'All' || of === topic);
  const items = chosen.slice(0, limit).map(([of, name, time, text]) => `
    <li>${avatar(name)} <div><strong>${escaped(name)}</strong> <span class="meta">${time} · ${escaped(of)}</span><p>${escaped(text)}</p></div></li>`);
  const more = chosen.length > limit ? '<p style="margin-block-start:16px"><button type="button" data-more>Load more</button></p>' : '';
  view.innerHTML = `
    <h2 style="margin-block-start:0">Feed</h2>
    <div class="tools" role="group" aria-label="Department">${topics
      .map((name) => `<button type="button" data-topic="${escaped(name)}" aria-pressed="${name === topic}">${escaped(name)}</button>`)
      .join('')}</div>
    <ul class="feed" aria-label="Messages">${items.join('')}</ul>${more}`;
}

function drawBoard() {
  view.innerHTML = `
    <h2 style="margin-block-start:0">Board</h2>
    <div class="lanes">${lanes
      .map(([title, cards]) => `
      <section class="lane"><h3>${escaped(title)} (${cards.length})</h3><ul>${cards
        .map(([what, who]) => `<li>${escaped(what)}<br><span class="meta">${escaped(who)}</span></li>`)
        .join('')}</ul></section>`)
      .join('')}</div>`;
}

function currentView() {
  const query = new URLSearchParams(location.search).get('view');
  return query === 'board' || location.hash === '#board' ? 'board' : 'feed';
}

function draw() {
  const current = currentView();
  for (const button of viewButtons) {
    if (button.dataset.view === current) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  if (current === 'board') drawBoard();
  else drawFeed();
}

function navigate(name) {
  if (location.protocol === 'file:') {
    // A page opened from disk may not push addresses.
    location.hash = name;
  } else {
    history.pushState(null, '', `?view=${name}`);
    draw();
  }
}

function drawNow() {
  now.replaceChildren(
    ...shifts[turn % shifts.length].map((name) => {
      const item = document.createElement('li');
      item.className = 'person';
      item.innerHTML = `${avatar(name)} <span>${escaped(name)}</span>`;
      return item;
    }),
  );
  benchText.nodeValue = bench[turn % bench.length];
}

for (const button of viewButtons) button.addEventListener('click', () => navigate(button.dataset.view));
addEventListener('popstate', draw);
addEventListener('hashchange', draw);

view.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.topic) {
    topic = button.dataset.topic;
    limit = 8;
    draw();
    view.querySelector('button[aria-pressed="true"]').focus();
  } else if (button && 'more' in button.dataset) {
    const first = limit;
    limit += 8;
    draw();
    // Focus moves to the first new message, so that the keyboard does not fall back to the top.
    const item = view.querySelectorAll('.feed li')[first];
    item.tabIndex = -1;
    item.focus();
  }
});

pause.addEventListener('click', () => {
  pause.setAttribute('aria-pressed', String(pause.getAttribute('aria-pressed') !== 'true'));
});

setInterval(() => {
  if (pause.getAttribute('aria-pressed') === 'true') return;
  turn += 1;
  drawNow();
}, 4000);

draw();
drawNow();
