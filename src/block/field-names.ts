/** What a field at the head of a mail, a database's export or a feed's entry is about. */
export type FieldName = 'headline' | 'author' | 'date' | 'other';

/** Labels as programs write them, folded to small letters. */
const LABELS: Readonly<Record<FieldName, string>> = {
  headline:
    'headline, title, subject, betreff, titel, überschrift, schlagzeile, titre, objet, título, titulo, asunto, assunto, titolo, oggetto, onderwerp, kop, rubrik, ämne, emne, otsikko, aihe, tytuł, temat, titulek, předmět, cím, tárgy, titlu, subiect, başlık, konu, judul, заголовок, название, тема, назва, τίτλος, θέμα, عنوان, العنوان, الموضوع, موضوع, כותרת, נושא, शीर्षक, 标题, 標題, 主题, 主題, 主旨, 題名, 件名, タイトル, 제목',
  author:
    'author, authors, by, byline, from, writer, von, autor, autorin, verfasser, auteur, auteurs, par, de, autora, por, autore, di, da, van, av, fra, från, forfatter, författare, kirjoittaja, od, szerző, yazar, kimden, penulis, автор, от, від, συγγραφέας, από, الكاتب, من, نویسنده, מאת, लेखक, 作者, 记者, 記者, 著者, 筆者, 差出人, 작성자, 기자',
  date: 'date, datum, published, publication date, date published, pubdate, posted, erschienen, veröffentlicht, gepubliceerd, publié, publié le, fecha, publicado, publicación, data, publicação, pubblicato, pubblicato il, dato, publicerad, julkaistu, päivämäärä, data publikacji, opublikowano, datum vydání, dátum, megjelent, dată, tarih, yayın tarihi, tanggal, дата, опубликовано, опубліковано, ημερομηνία, التاريخ, تاریخ, תאריך, 日期, 时间, 日時, 日付, 掲載日, 작성일, 날짜, 등록일',
  other:
    'to, cc, bcc, an, à, para, newsgroups, organization, organisation, lines, message-id, references, reply-to, in-reply-to, followup-to, path, xref, sender, received, return-path, mime-version, content-type, content-transfer-encoding, nntp-posting-host, user-agent, x-mailer, x-newsreader, approved, length, section, load-date, load date, graphic, language, publication-type, publication type, document-type, source, quelle, bron, fuente, fonte, kaynak, источник, 来源, 來源, 출처, url, link, permalink, guid, id, tags, labels, keywords, schlagwörter, category, categories, rubriek, map, ontvangen, empfangen',
};

const NAMES: ReadonlyMap<string, FieldName> = new Map(
  (Object.keys(LABELS) as FieldName[]).flatMap(name =>
    LABELS[name].split(', ').map(label => [label, name] as const),
  ),
);

/** The field of a header with this label, in any language; undefined for other words. */
export function fieldCalled(label: string): FieldName | undefined {
  return NAMES.get(label.toLowerCase());
}

/** Agencies begin lines of their heads with `^`. */
const FIELD = /^\^?([\p{L}][\p{L}\p{M} -]{0,30}?)\s?[:：]\s?(?=\S)/u;

/** What a line `Label: value` says; undefined for other lines, and for labels of no header. */
export function fieldIn(line: string): { name: FieldName; value: string } | undefined {
  const found = FIELD.exec(line);
  const name = found ? fieldCalled(found[1]!) : undefined;
  return found && name ? { name, value: line.slice(found[0].length) } : undefined;
}
