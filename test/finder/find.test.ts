import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { type CleanOptions, clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const rules = await loadRules();

function outcomeOf(text: string, mediaType = 'text/html', options: CleanOptions = {}) {
  const capture = makeCapture({ bytes: Buffer.from(text), key: 'page', mediaType, origin: { file: 'page' } });
  return clean(capture, rules, options);
}

const PARAGRAPHS = [
  'The mill below the bridge ground its first flour in forty years on Saturday, and half the village had come to see whether the wheel would turn.',
  'Volunteers had built the wheel of oak from the valley. They hung it with the crane of the fire brigade, which had never lifted anything so heavy, and it took them three attempts.',
  'The miller is twenty-six and learned the trade in the north, where two water mills are still at work. She says that the stones need a year before the flour is as fine as it should be.',
  'In spring the dam is to be raised by a hand, so that the wheel turns in a dry summer too. The anglers are against it, for the trout would have to pass another step.',
];
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Contact'];
const PAGE = `<title>The mill turns again | Valley Post</title>
  <header><nav><ul>${MENU.map(label => `<li><a href="/${label}">${label}</a></li>`).join('')}</ul></nav></header>
  <main><article><h1>The mill turns again</h1>${PARAGRAPHS.map(text => `<p>${text}</p>`).join('')}</article></main>
  <aside><h3>More stories</h3><ul><li><a href="/a">Bakers bring back the long loaf</a></li>
  <li><a href="/b">Ice closes the sound</a></li></ul></aside>
  <footer><p>Valley Post, Mill Lane 4</p></footer>`;

describe('the finder', () => {
  it('keeps the article of a page and nothing else', () => {
    const outcome = outcomeOf(PAGE);
    expect(outcome.outcome === 'record' && outcome.record.articleBody).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('says why a block went', () => {
    const outcome = outcomeOf(PAGE, 'text/html', { trace: true });
    const why = outcome.trace
      ?.filter(({ verdict }) => verdict.rule === 'article-finder')
      .map(({ verdict }) => verdict.why);
    expect(why).not.toHaveLength(0);
    for (const reason of why ?? []) expect(reason).toMatch(/^[01]\.\d\d: \d+ words?/);
  });

  it('keeps every paragraph of flat text that is clean already', () => {
    const outcome = outcomeOf(PARAGRAPHS.join('\n\n'), 'text/plain');
    expect(outcome.outcome === 'record' && outcome.record.articleBody).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('gives no record for a page without text', () => {
    expect(outcomeOf('<title>Nothing</title><body><script>let a</script></body>')).toMatchObject({
      outcome: 'rejected',
      reason: 'empty',
    });
  });

  it.each([
    [
      'consent-wall',
      '<h1>Before you go on</h1><p>We use cookies to show you what suits you.</p><button>Accept all</button><button>Reject all</button>',
    ],
    [
      'login-wall',
      `<title>Log in | Valley Post</title><p>Please log in to continue.</p><form><label>Password</label><button>Log in</button></form><h2>Good to have</h2>${'<p>With an account you can read what happens in the valley, save what you like and hear of floods before they come.</p>'.repeat(8)}`,
    ],
    [
      'login-wall',
      '<h1>Valley Post</h1><p>Please log in to continue.</p><form><label>Password</label><button>Log in</button></form>',
    ],
    [
      'login-wall',
      '<title>Log in | Valley Post</title><h1>Log in</h1><p>Members read three stories a month without paying, and it takes them no more than three minutes to become one.</p>',
    ],
    ['error-page', '<h1>Page not found</h1><p>The mill has turned and the page has gone with the flour.</p>'],
  ])('gives no record for a page that is but a %s', (reason, html) => {
    expect(outcomeOf(html)).toMatchObject({ outcome: 'rejected', reason });
  });

  const long = PARAGRAPHS.map(text => `<p>${text}</p>`).join('');
  const buttons = '<button>Accept all</button><button>Reject all</button><button>Manage preferences</button>';
  const plans = ['Only $1 for 4 weeks', '$39 per month'].map(price => `<p>${price}</p>`).join('');

  it.each([
    ['error-page', `<title>404 - Page not found</title><h1>404</h1><p>The wheel has turned.</p>${long}`],
    ['error-page', `<title>Just a moment...</title><h1>valley-post.example</h1>${long}`],
    ['error-page', `<title>Valley Post</title><h1>Sorry, we can't find that page</h1>${long}`],
    ['error-page', `<title>Test Page for the HTTP Server on Mill Linux</title><h1>Mill Linux</h1>${long}`],
    ['error-page', `<title>Forbidden</title><h1>403 Forbidden</h1>${long}`],
    ['error-page', `<title>Valley Post</title><h1>This article is no longer available</h1>${long}`],
    [
      'error-page',
      `<title>valley-post.example</title><p>This domain may be for sale. Make an offer today.</p>${long}`,
    ],
    ['consent-wall', `<title>We value your privacy</title><h1>Valley Post</h1>${long}${buttons}`],
    [
      'paywall',
      `<title>The mill turns again</title><h2>Subscribe to unlock this article</h2>${plans}${long}<p>Subscribe now</p>`,
    ],
  ])('gives no record for a page with much text that is a %s', (reason, html) => {
    expect(outcomeOf(html)).toMatchObject({ outcome: 'rejected', reason });
  });

  it.each([
    ['a short title of an error', PAGE.replaceAll('The mill turns again', 'Under construction')],
    ['a message to browsers that fail', PAGE.replace('</main>', '<h1>Something went wrong here</h1></main>')],
    [
      'prices below the text',
      PAGE.replace('</main>', `<h2>Subscribe to unlock this article</h2>${plans}</main>`),
    ],
    [
      'a title about privacy, of what says it is an article',
      `<meta property="og:type" content="article">${PAGE.replaceAll('The mill turns again', 'Why the mill values your privacy')}${buttons}`,
    ],
  ])('gives a record for an article with %s', (_, html) => {
    expect(outcomeOf(html).outcome).toBe('record');
  });

  it('gives a record for an article below a consent banner', () => {
    const banner =
      '<div class="cookie"><p>We use cookies to show you what suits you.</p><button>Accept all</button></div>';
    expect(outcomeOf(PAGE.replace('<header>', `${banner}<header>`)).outcome).toBe('record');
  });

  it.each([
    ['consent-wall', `<dialog>${long}</dialog>`],
    ['consent-wall', `<div role="dialog"><div>${long}</div>${buttons}</div>`],
    ['login-wall', `<div role="alertdialog">${long}<button>Log in</button></div>`],
  ])('takes what is all shown in a dialog for a %s', (reason, html) => {
    const page = `<title>The mill turns again</title>${html}`;
    expect(outcomeOf(page)).toMatchObject({ outcome: 'rejected', reason });
    const declared = `<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle"}</script>`;
    expect(outcomeOf(declared + page).outcome).toBe('record');
    expect(outcomeOf(page + long).outcome).toBe('record');
  });

  it('gives no record for the frame of a page whose text a script is to load', () => {
    const items = [
      'Today',
      'Long reads',
      'Live map',
      'Sea',
      'Arctic',
      'Energy',
      'Politics',
      'Business',
      'Fisheries',
      'Games',
    ];
    const menu = `<nav><ul>${items.map(label => `<li><a href="/${label}">${label}</a></li>`).join('')}</ul></nav>`;
    const note =
      'JavaScript is switched off. The Valley Post is an application that needs it to show its stories, maps and pictures, so please switch it on in the settings of your browser and load the page again.';
    expect(outcomeOf(`<noscript><p>${note}</p></noscript>${menu}<p>Loading…</p>`)).toMatchObject({
      outcome: 'rejected',
      reason: 'no-article',
      removed: expect.arrayContaining([expect.objectContaining({ rule: 'hidden', text: note })]),
    });
  });

  it('gives no record for the results of games alone', () => {
    const games = ['Ely', 'Rye', 'Deal', 'Hythe', 'Wells', 'Selsey'];
    const rows = games.map((team, i) => `<tr><td>${team} Rowers</td><td>${i} to 3</td></tr>`).join('');
    const page = `<title>Rowers of the valley</title><h2>Results</h2><table>${rows}</table>`;
    expect(outcomeOf(page)).toMatchObject({ outcome: 'rejected' });
  });

  it('keeps an article about scripts that a page has for browsers without them', () => {
    const told = PARAGRAPHS.map(text => `<p>The mill has a page in JavaScript. ${text}</p>`).join('');
    const outcome = outcomeOf(
      `<title>The mill turns again</title><noscript><article>${told}</article></noscript>`,
    );
    expect(outcome.outcome === 'record' && outcome.record.blocks).toHaveLength(PARAGRAPHS.length);
  });

  it('gives no record for a menu', () => {
    expect(
      outcomeOf(`<ul>${MENU.map(label => `<li><a href="/">${label}</a></li>`).join('')}</ul>`).outcome,
    ).toBe('rejected');
  });
});
