/**
 * What Google's published robots.txt tests expect, as facts: a file, a crawler, and the paths it may and may
 * not fetch. Their names say which of their tests a row stands for.
 */
export interface Expectation {
  name: string;
  file: readonly string[];
  agent: string;
  may?: readonly string[];
  mayNot?: readonly string[];
}

const banned = ['user-agent: FooBot', 'disallow: /'];
const groups = [
  ...['allow: /foo/bar/', '', 'user-agent: FooBot', 'disallow: /', 'allow: /x/'],
  ...['user-agent: BarBot', 'disallow: /', 'allow: /y/', '', '', 'allow: /w/'],
  ...['user-agent: BazBot', '', 'user-agent: FooBot', 'allow: /z/', 'disallow: /'],
];
const afterSitemap = [
  'User-agent: BarBot',
  'Sitemap: https://foo.bar/sitemap',
  'User-agent: *',
  'Disallow: /',
];
const afterUnknown = ['User-agent: FooBot', 'Invalid-Unknown-Line: unknown', 'User-agent: *', 'Disallow: /'];
const upToSpace = ['User-Agent: *', 'Disallow: /', 'User-Agent: Foo Bar', 'Allow: /x/', 'Disallow: /'];
const global = ['user-agent: *', 'allow: /', 'user-agent: FooBot', 'disallow: /'];
const onlySpecific = [
  ...['user-agent: FooBot', 'allow: /', 'user-agent: BarBot', 'disallow: /'],
  ...['user-agent: BazBot', 'disallow: /'],
];
const page = '/x/page.html';
const foo = (...rules: string[]): string[] => ['user-agent: FooBot', ...rules];
const onlyAllowed = (pattern: string): string[] => foo('disallow: /', `allow: ${pattern}`);

const spellings = ['FOO BAR', 'foo bar', 'FoO bAr'].flatMap(value =>
  ['Foo', 'foo'].map(agent => ({
    name: `UserAgentValueCaseInsensitive: ${value} for ${agent}`,
    file: [`User-Agent: ${value}`, 'Allow: /x/', 'Disallow: /'],
    agent,
    may: ['/x/y'],
    mayNot: ['/a/b'],
  })),
);

const keySpellings = [
  ['USER-AGENT', 'ALLOW', 'DISALLOW'],
  ['user-agent', 'allow', 'disallow'],
  ['uSeR-aGeNt', 'AlLoW', 'dIsAlLoW'],
].map(([agent, allow, disallow]) => ({
  name: `REPLineNamesCaseInsensitive: ${agent}`,
  file: [`${agent}: FooBot`, `${allow}: /x/`, `${disallow}: /`],
  agent: 'FooBot',
  may: ['/x/y'],
  mayNot: ['/a/b'],
}));

const fish = ['/fish', '/fish.html', '/fish/salmon.html', '/fishheads', '/fishheads/yummy.html'];

export const EXPECTATIONS: readonly Expectation[] = [
  { name: 'SystemTest: an empty file', file: [], agent: 'FooBot', may: [''] },
  { name: 'SystemTest: a crawler without a name', file: banned, agent: '', may: [''] },
  { name: 'SystemTest: no URL', file: banned, agent: 'FooBot', mayNot: [''] },
  { name: 'SystemTest: nothing at all', file: [], agent: '', may: [''] },
  { name: 'LineSyntax_Line: correct', file: banned, agent: 'FooBot', mayNot: ['/x/y'] },
  { name: 'LineSyntax_Line: wrong keys', file: ['foo: FooBot', 'bar: /'], agent: 'FooBot', may: ['/x/y'] },
  {
    name: 'LineSyntax_Line: no colons',
    file: ['user-agent FooBot', 'disallow /'],
    agent: 'FooBot',
    mayNot: ['/x/y'],
  },
  {
    name: 'LineSyntax_Groups: FooBot',
    file: groups,
    agent: 'FooBot',
    may: ['/x/b', '/z/d'],
    mayNot: ['/y/c', '/foo/bar/'],
  },
  {
    name: 'LineSyntax_Groups: BarBot',
    file: groups,
    agent: 'BarBot',
    may: ['/y/c', '/w/a'],
    mayNot: ['/z/d', '/foo/bar/'],
  },
  { name: 'LineSyntax_Groups: BazBot', file: groups, agent: 'BazBot', may: ['/z/d'], mayNot: ['/foo/bar/'] },
  { name: 'Groups_OtherRules: sitemap', file: afterSitemap, agent: 'FooBot', mayNot: ['/'] },
  { name: 'Groups_OtherRules: sitemap, named', file: afterSitemap, agent: 'BarBot', mayNot: ['/'] },
  { name: 'Groups_OtherRules: unknown, named', file: afterUnknown, agent: 'FooBot', mayNot: ['/'] },
  { name: 'Groups_OtherRules: unknown', file: afterUnknown, agent: 'BarBot', mayNot: ['/'] },
  ...keySpellings,
  ...spellings,
  { name: 'AcceptUserAgentUpToFirstSpace', file: upToSpace, agent: 'Foo', may: ['/x/y'] },
  { name: 'AcceptUserAgentUpToFirstSpace: both words', file: upToSpace, agent: 'Foo Bar', mayNot: ['/x/y'] },
  { name: 'GlobalGroups_Secondary: no file', file: [], agent: 'FooBot', may: ['/x/y'] },
  { name: 'GlobalGroups_Secondary: named', file: global, agent: 'FooBot', mayNot: ['/x/y'] },
  { name: 'GlobalGroups_Secondary: another', file: global, agent: 'BarBot', may: ['/x/y'] },
  { name: 'GlobalGroups_Secondary: no global group', file: onlySpecific, agent: 'QuxBot', may: ['/x/y'] },
  { name: 'Value_CaseSensitive: same', file: foo('disallow: /x/'), agent: 'FooBot', mayNot: ['/x/y'] },
  { name: 'Value_CaseSensitive: other', file: foo('disallow: /X/'), agent: 'FooBot', may: ['/x/y'] },
  {
    name: 'LongestMatch: disallow is longer',
    file: foo('disallow: /x/page.html', 'allow: /x/'),
    agent: 'FooBot',
    mayNot: [page],
  },
  {
    name: 'LongestMatch: allow is longer',
    file: foo('allow: /x/page.html', 'disallow: /x/'),
    agent: 'FooBot',
    may: [page],
    mayNot: ['/x/'],
  },
  { name: 'LongestMatch: empty', file: foo('disallow: ', 'allow: '), agent: 'FooBot', may: [page] },
  { name: 'LongestMatch: equal', file: foo('disallow: /', 'allow: /'), agent: 'FooBot', may: [page] },
  {
    name: 'LongestMatch: with and without slash',
    file: foo('disallow: /x', 'allow: /x/'),
    agent: 'FooBot',
    may: ['/x/'],
    mayNot: ['/x'],
  },
  {
    name: 'LongestMatch: equal pages',
    file: foo('disallow: /x/page.html', 'allow: /x/page.html'),
    agent: 'FooBot',
    may: [page],
  },
  {
    name: 'LongestMatch: wildcard is longer',
    file: foo('allow: /page', 'disallow: /*.html'),
    agent: 'FooBot',
    may: ['/page'],
    mayNot: ['/page.html'],
  },
  {
    name: 'LongestMatch: wildcard is shorter',
    file: foo('allow: /x/page.', 'disallow: /*.html'),
    agent: 'FooBot',
    may: [page],
    mayNot: ['/x/y.html'],
  },
  {
    name: 'LongestMatch: own group replaces the global one',
    file: ['User-agent: *', 'Disallow: /x/', 'User-agent: FooBot', 'Disallow: /y/'],
    agent: 'FooBot',
    may: ['/x/page'],
    mayNot: ['/y/page'],
  },
  {
    name: 'Encoding: a URL in a query',
    file: onlyAllowed('/foo/bar?qux=taz&baz=http://foo.bar?tar&par'),
    agent: 'FooBot',
    may: ['/foo/bar?qux=taz&baz=http://foo.bar?tar&par'],
  },
  {
    name: 'Encoding: three octets',
    file: onlyAllowed('/foo/bar/ツ'),
    agent: 'FooBot',
    may: ['/foo/bar/%E3%83%84'],
    mayNot: ['/foo/bar/ツ'],
  },
  {
    name: 'Encoding: three escaped octets',
    file: onlyAllowed('/foo/bar/%E3%83%84'),
    agent: 'FooBot',
    may: ['/foo/bar/%E3%83%84'],
    mayNot: ['/foo/bar/ツ'],
  },
  {
    name: 'Encoding: escaped letters',
    file: onlyAllowed('/foo/bar/%62%61%7A'),
    agent: 'FooBot',
    may: ['/foo/bar/%62%61%7A'],
    mayNot: ['/foo/bar/baz'],
  },
  {
    name: 'SpecialCharacters: star',
    file: foo('Disallow: /foo/bar/quz', 'Allow: /foo/*/qux'),
    agent: 'FooBot',
    may: ['/foo/quz', '/foo//quz', '/foo/bax/quz'],
    mayNot: ['/foo/bar/quz'],
  },
  {
    name: 'SpecialCharacters: dollar',
    file: foo('Disallow: /foo/bar$', 'Allow: /foo/bar/qux'),
    agent: 'FooBot',
    may: ['/foo/bar/qux', '/foo/bar/', '/foo/bar/baz'],
    mayNot: ['/foo/bar'],
  },
  {
    name: 'SpecialCharacters: comment',
    file: foo('# Disallow: /', 'Disallow: /foo/quz#qux', 'Allow: /'),
    agent: 'FooBot',
    may: ['/foo/bar'],
    mayNot: ['/foo/quz'],
  },
  {
    name: 'IndexHTMLisDirectory',
    file: ['User-Agent: *', 'Allow: /allowed-slash/index.html', 'Disallow: /'],
    agent: 'foobot',
    may: ['/allowed-slash/', '/allowed-slash/index.html'],
    mayNot: ['/allowed-slash/index.htm', '/anyother-url'],
  },
  ...['/fish', '/fish*'].map(pattern => ({
    name: `DocumentationChecks: ${pattern}`,
    file: onlyAllowed(pattern),
    agent: 'FooBot',
    may: [...fish, '/fish.html?id=anything'],
    mayNot: ['/bar', '/Fish.asp', '/Fish.bar', '/catfish', '/?id=fish'],
  })),
  {
    name: 'DocumentationChecks: /fish/',
    file: onlyAllowed('/fish/'),
    agent: 'FooBot',
    may: ['/fish/', '/fish/salmon', '/fish/?salmon', '/fish/salmon.html', '/fish/?id=anything'],
    mayNot: ['/bar', '/fish', '/fish.html', '/Fish/Salmon.html'],
  },
  {
    name: 'DocumentationChecks: /*.php',
    file: onlyAllowed('/*.php'),
    agent: 'FooBot',
    may: [
      ...['/filename.php', '/folder/filename.php', '/folder/filename.php?parameters', '/filename.php/'],
      ...['//folder/any.php.file.html', '/index?f=filename.php/'],
    ],
    mayNot: ['/bar', '/php/', '/index?php', '/windows.PHP'],
  },
  {
    name: 'DocumentationChecks: /*.php$',
    file: onlyAllowed('/*.php$'),
    agent: 'FooBot',
    may: ['/filename.php', '/folder/filename.php'],
    mayNot: [
      ...['/bar', '/filename.php?parameters', '/filename.php/', '/filename.php5', '/php/'],
      ...['/filename?php', '/aaaphpaaa', '//windows.PHP'],
    ],
  },
  {
    name: 'DocumentationChecks: /fish*.php',
    file: onlyAllowed('/fish*.php'),
    agent: 'FooBot',
    may: ['/fish.php', '/fishheads/catfish.php?parameters'],
    mayNot: ['/bar', '/Fish.PHP'],
  },
  { name: 'Precedence: /p', file: foo('allow: /p', 'disallow: /'), agent: 'FooBot', may: ['/page'] },
  {
    name: 'Precedence: equal folders',
    file: foo('allow: /folder', 'disallow: /folder'),
    agent: 'FooBot',
    may: ['/folder/page'],
  },
  {
    name: 'Precedence: /*.htm',
    file: foo('allow: /page', 'disallow: /*.htm'),
    agent: 'FooBot',
    mayNot: ['/page.htm'],
  },
  {
    name: 'Precedence: /$',
    file: foo('allow: /$', 'disallow: /'),
    agent: 'FooBot',
    may: ['/'],
    mayNot: ['/page.html'],
  },
];
