import type { FrameName } from '../../model/frame.ts';

/** What a label means; `telling` ones have only exports. They stand in code, for pages are opened before phrases are loaded. */
export interface Label {
  name: FrameName;
  telling: boolean;
}

/** Labels that articles have as well, in fact boxes, folded to small letters. */
const PLAIN: Readonly<Partial<Record<FrameName, string>>> = {
  headline:
    'title, headline, titel, überschrift, schlagzeile, titre, título, titulo, titular, titolo, kop, tytuł, rubrik titel, título da notícia, başlık, judul, tiêu đề, заголовок, название, назва, タイトル, 标题, 標題, 题目, 제목, العنوان',
  author:
    'author, authors, author(s), by, creator, autor, autoren, autorin, verfasser, auteur, auteurs, autora, autores, autore, autori, schrijver, autorzy, autor(es), autor(a), autor/in, auteur(s), yazar, penulis, tác giả, автор, авторы, автори, 著者, 作者, 기자, الكاتب',
  date: 'date, published, date published, publication date, datum, erscheinungsdatum, veröffentlicht, date de publication, publié le, fecha, fecha de publicación, data, data de publicação, data di pubblicazione, publicatiedatum, gepubliceerd, data publikacji, data wydania, date de publicação, publication time, publish date, publish time, tarih, tanggal, ngày đăng, дата, дата публикации, дата публікації, 日付, 公開日, 日期, 时间, 時間, 发布时间, 發布時間, 发布日期, 날짜, التاريخ',
  source:
    'source, publication, newspaper, journal, quelle, zeitung, fuente, publicación, fonte, publicação, testata, bron, krant, źródło, gazeta, kaynak, sumber, nguồn, источник, джерело, 出典, 来源, 來源, 출처, المصدر',
  section:
    'section, ressort, rubrique, rubrik, sección, seção, sezione, rubriek, sectie, katern, dział, rubryka',
  abstract:
    'abstract, summary, description, excerpt, zusammenfassung, kurzfassung, résumé, resumen, resumo, riassunto, sommario, samenvatting, streszczenie, özet, ringkasan, tóm tắt, аннотация, краткое содержание, 要約, 摘要, 요약, الملخص',
  body: 'body, content, contenu, contenido, conteúdo, contenuto, inhoud, treść, text, article text, article body, main text, artikeltext, texte, texto, testo, corpo, corpo da notícia, corpo do texto, cuerpo, cuerpo de la noticia, cuerpo de la nota, içerik, metin, isi, isi berita, nội dung, текст, текст статьи, 本文, 正文, 内容, 본문, النص',
  caption:
    'graphic, illustration, illustrations, caption, bildunterschrift, bildlegende, légende, leyenda, pie de foto, legenda, didascalia, bijschrift, onderschrift, podpis',
  end: 'highlights, classification, klassifizierung, clasificación, classificazione, classificação, classificatie, klasyfikacja',
  other:
    'url, link, links, language, sprache, langue, idioma, língua, lingua, taal, język, subject, subjects, schlagwörter, schlagworte, sujet, sujets, tema, temas, materia, assunto, assuntos, argomento, onderwerp, trefwoorden, temat, tematy, keywords, tags, category, categories, kategorie, categoría, categoria, catégorie, categorie, kategoria, location, people, person, company, credit, pages, page, seite, seiten, página, páginas, pagina, strona, edition, ausgabe, édition, edición, edição, edizione, editie, wydanie, volume, issue, publisher, verlag, éditeur, editorial, editor, editora, editore, uitgever, wydawca, copyright, rights, database, datenbank, base de données, base de datos, banca dati, base de dados, databank, baza danych, country, provenance, industry, comments, metadata, id, published on, saved, added, updated, last updated, enlace, lien, bağlantı, tautan, ссылка, посилання, 链接, 網址, 网址, 原文链接, 링크, الرابط',
};

const TELLING: Readonly<Partial<Record<FrameName, string>>> = {
  headline: 'full title, document title, dc:title, article title',
  author: 'byline, dc:creator',
  date: 'pubdate, dc:date',
  source:
    'publication title, publication info, título de publicación, título de la publicación, titre de la publication, titel der publikation, titolo della pubblicazione, título da publicação, titel van publicatie, tytuł publikacji, source name, nom de la source, name der quelle, nombre de la fuente, nome da fonte, nome della fonte, naam van de bron, nazwa źródła',
  section: 'highlight',
  body: 'full text, fulltext, full document, content:encoded, volltext, texte intégral, texte complet, texto completo, texto íntegro, texto integral, testo integrale, testo completo, volledige tekst, pełny tekst, pełna treść',
  end: 'end of document, ende des dokuments, fin du document, fin del documento, fine del documento, fim do documento, einde van document, einde van het document, koniec dokumentu',
  other:
    'load-date, load date, ladedatum, date de chargement, fecha de carga, data de carregamento, data di caricamento, laaddatum, publication-type, publication type, journal code, dateline, document type, document-type, dokumenttyp, dokumentart, type de document, tipo de documento, tipo di documento, documenttype, typ dokumentu, source type, quellentyp, type de source, tipo de fuente, tipo di fonte, tipo de fonte, type bron, typ źródła, periodicity, périodicité, periodicidad, periodicità, periodicidade, geographical coverage, couverture géographique, cobertura geográfica, document url, document id, document number, dokumentnummer, dokument-nr, numéro de document, número de documento, numero di documento, documentnummer, numer dokumentu, accession number, issn, eissn, e-issn, publication year, publication subject, place of publication, country of publication, language of publication, first page, company / organization, word count, wordcount, document tags, permanente adresse des dokuments, dauerhafte adresse des dokuments, guid, wfw:commentrss, slash:comments, dc:subject, dc:identifier, dc:source, dc:language, media:content, media:thumbnail',
};

/** Telling where so many words follow. */
const LENGTHS: ReadonlySet<string> = new Set(
  'length, länge, longueur, longitud, extensión, lunghezza, comprimento, lengte, długość, words, wörter'.split(
    ', ',
  ),
);
/** `512 words` */
const COUNT = /^\d[\d.,]*(?: \p{L}+)?$/u;

const LABELS: ReadonlyMap<string, Label> = new Map([...entries(PLAIN, false), ...entries(TELLING, true)]);

function entries(table: Readonly<Partial<Record<FrameName, string>>>, telling: boolean): [string, Label][] {
  return (Object.keys(table) as FrameName[]).flatMap(name =>
    table[name]!.split(', ').map((label): [string, Label] => [label, { name, telling }]),
  );
}

/** Databases name themselves before the number of a document. */
const NUMBERED = /^\p{L}+ document id$/u;
const NUMBERED_LENGTH = 13;

/** The shapes of all these labels, by which most other words are told. */
const SHAPES: ReadonlySet<number> = new Set([...LABELS.keys(), ...LENGTHS].map(shapeOf));

/** Length, first and last letter of words, small or not; -1 where one of the two is beyond ASCII, as in some labels. */
function shapeOf(words: string): number {
  const first = smallOf(words.charCodeAt(0));
  const last = smallOf(words.charCodeAt(words.length - 1));
  return first < 0x80 && last < 0x80 ? (words.length * 0x80 + first) * 0x80 + last : -1;
}

function smallOf(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** What a label of exports means, in any case; undefined for other words. */
export function labelOf(words: string, value: string): Label | undefined {
  const isNumbered = words.length >= NUMBERED_LENGTH && 'dD'.includes(words.slice(-1));
  // What is a label when folded was as long before.
  if (!SHAPES.has(shapeOf(words)) && !isNumbered) return undefined;
  const folded = words.toLowerCase().replace('’', "'");
  const known = LABELS.get(folded);
  if (known) return known;
  if (LENGTHS.has(folded)) return { name: 'other', telling: COUNT.test(value) };
  return NUMBERED.test(folded) ? { name: 'other', telling: true } : undefined;
}
