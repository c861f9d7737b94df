import { describe, expect, it } from 'vitest';
import { readHtml } from '../read.ts';

function dates(lang: string, line: string) {
  const { datePublished, dateModified } = readHtml(
    `<html lang="${lang}"><head><title>Ferry 24</title></head><body><article><h1>Ferry 24</h1>${line}</article></body></html>`,
  );
  return [datePublished, dateModified];
}

describe('labels behind dates', () => {
  it.each([
    ['zh', '2024-03-05 09:12 发布 2024-03-07 11:30 更新'],
    ['ko', '2024.03.07 11:30 수정 | 2024.03.05 09:12 입력'],
    ['ja', '2024年3月5日 9時12分 公開（2024年3月7日 10:30 更新）'],
  ])('tell what happened then: %s: %s', (lang, line) => {
    expect(dates(lang, `<p class="date">${line}</p>`)).toEqual(['2024-03-05', '2024-03-07']);
  });
});

describe('the second date of a line is the one that the words before it announce', () => {
  it.each([
    ['en', '5 Mar 2024 02:40PM (Updated: 7 Mar 2024 10:00AM)'],
    ['en', 'Published Mar 5, 2024; updated Mar 7, 2024'],
    ['en', '5 March 2024, modified 7 March 2024'],
    [
      'en',
      'By Nora Vilk | Reporter | PUBLISHED: March 5, 2024 at 5:30 p.m. | UPDATED: March 7, 2024 at 8:01 a.m.',
    ],
    ['fr', 'Par Nora Vilk Publié le 05/03/2024 à 10h15, mis à jour le 07/03/2024 à 8h00'],
    ['fr', 'Publié le 5 mars 2024 à 14h02, mis à jour le 7 mars 2024 à 9h00'],
    ['ru', '5 марта 2024, 14:02. Изменено 7 марта 2024'],
    ['tr', 'Giriş: 05.03.2024 - 11:15 Güncelleme: 07.03.2024 - 08:00'],
    ['ko', '입력 2024.03.05. 오후 2:02 수정 2024.03.07. 오전 10:00'],
    ['zh-TW', '發布時間：2024/3/5 14:02 更新時間：2024/3/7 10:00'],
    ['zh-CN', '发布:2024-03-05 修改:2024-03-07'],
    ['pl', '5 marca 2024, 07:31 (zmieniono: 7 marca 2024, 10:02)'],
    ['ja', '2024年3月5日 14:02（更新 2024年3月7日）'],
    ['it', '5 marzo 2024 alle 10:00 (aggiornato il 7 marzo 2024)'],
    ['pt', '05/03/2024 14h02, atualizado 07/03/2024 10h00'],
    ['es', 'Actualizado: 07/03/2024 10:00 Creado: 05/03/2024 14:02'],
    ['uk', '5 березня 2024, 14:02. Оновлено 7 березня 2024'],
    ['nb', '5. mars 2024 kl. 14.02, endret 7. mars 2024'],
    ['da', '5. marts 2024 (ændret 7. marts 2024)'],
    ['nl', 'Gepubliceerd op 5 maart 2024, gewijzigd op 7 maart 2024'],
    ['hu', '2024. március 5. 14:02 (frissítve: 2024. március 7.)'],
    ['el', '5 Μαρτίου 2024, τελευταία ενημέρωση: 7 Μαρτίου 2024'],
    ['ar', 'نُشر في 5 مارس 2024 وعُدل في 7 مارس 2024'],
    ['ro', 'Publicat 5 martie 2024, actualizat 7 martie 2024'],
    ['bn', 'প্রকাশ: ০৫ মার্চ ২০২৪, ১৪:০২ আপডেট: ০৭ মার্চ ২০২৪'],
    ['de', '5. März 2024, 14:02 Uhr, geändert 7. März 2024'],
    ['vi', '5/3/2024 14:02 (cập nhật 7/3/2024)'],
    ['th', '5 มีนาคม 2567 แก้ไข 7 มีนาคม 2567'],
  ])('%s: %s', (lang, line) => {
    expect(dates(lang, `<p class="date">${line}</p>`)).toEqual(['2024-03-05', '2024-03-07']);
  });

  it.each([
    [
      'en',
      '<div><span>Edited by a name that nobody knows in Riga</span><span>Updated: 7 March 2024, 7:45 AM IST</span><span>Published: 5 March 2024</span></div>',
    ],
    [
      'tr',
      '<div><a href="/e">Haber: Elif Arslan - Fotoğraf: Can Uzun, Karadere</a><span>Oluşturulma Tarihi: Mart 05, 2024 11:15</span><span>Güncelleme Tarihi: Mart 07, 2024 08:00</span></div>',
    ],
  ])('also where elements are glued together: %s', (lang, line) => {
    expect(dates(lang, line)).toEqual(['2024-03-05', '2024-03-07']);
  });

  it('is one more of the same where none does', () => {
    expect(dates('en', '<p class="date">5 March 2024, 7 March 2024</p>')).toEqual(['2024-03-05', undefined]);
  });
});
