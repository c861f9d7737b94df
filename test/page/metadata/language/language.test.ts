import { describe, expect, it } from 'vitest';
import { readFlat, readHtml } from '../read.ts';

const GERMAN =
  'Der Bürgermeister hat am Montag die neue Brücke über den Fluss eröffnet, und viele Leute aus der Stadt sind gekommen, um sie zu sehen. Sie ist länger als die alte, aber nicht so breit.';
const ENGLISH =
  'The mayor opened the new bridge over the river on Monday, and many people from the town had come to see it. It is longer than the old one but not as wide.';
const CHINESE = '市长星期一为跨河新桥剪彩，许多市民前来观看。新桥比旧桥更长，但没有那么宽。';

const page = (text: string, html = '', head = '') =>
  `<html ${html}><head><title>x</title>${head}</head><body><p>${text}</p><p>${text}</p></body></html>`;

describe('language', () => {
  it('is the declared one where the text bears it out', () => {
    const { inLanguage, flags, provenance } = readHtml(page(GERMAN, 'lang="de-AT"'));
    expect(inLanguage).toBe('de-AT');
    expect(flags).toEqual([]);
    expect(provenance.inLanguage).toBe('html lang');
  });

  it('is told where words have endings in place of small words beside them, and no other language has more', () => {
    const turkish =
      'Yukarı gölün iki kıyısını bağlayan küçük vapur haziran ayından itibaren geceleri de çalışacak, liman idaresi pazartesi günü açıkladı.\n' +
      'Geçen sonbaharda yapılan deneme, her gece yaklaşık kırk kişinin vapura bineceğini gösterdi; çoğu sabah vardiyasına giden hemşireler ve fırıncılardı.\n' +
      'Teknelerin parasını ilçe ödüyor ve bilet fiyatı şimdilik aynı kalıyor, ancak meclis konuyu martta yeniden görüşmek istiyor.';
    expect(readFlat(turkish).inLanguage).toBe('tr');
  });

  it.each([
    [
      'ms',
      'Majlis bandaran membuka jambatan baharu itu pada hari Isnin selepas dua tahun, dan ramai penduduk datang kerana mahu melihatnya. Beliau berkata bahawa jambatan itu lebih panjang daripada yang lama.',
    ],
    [
      'id',
      'Wali kota membuka jembatan baru itu pada hari Senin setelah dua tahun, dan banyak warga datang karena ingin melihatnya. Ia mengatakan bahwa jembatan itu lebih panjang dari yang lama dan bisa dilalui truk.',
    ],
    [
      'af',
      'Die burgemeester het Maandag die nuwe brug oor die rivier geopen, en baie mense van die dorp het gekom om dit te sien. Dit is langer as die ou een, maar nie so breed nie, sê hy.',
    ],
    [
      'nl',
      'De burgemeester heeft maandag de nieuwe brug over de rivier geopend, en veel mensen uit de stad kwamen kijken. Ze is langer dan de oude, maar niet zo breed, en dat is te zien.',
    ],
    [
      'ca',
      "L'alcaldessa va obrir dilluns el pont nou sobre el riu, i molta gent del poble hi va anar per veure'l. És més llarg que el vell, però no és tan ample, i els camions no hi poden passar.",
    ],
    [
      'es',
      'La alcaldesa abrió el lunes el puente nuevo sobre el río, y mucha gente del pueblo fue a verlo. Es más largo que el viejo, pero no tan ancho, y los camiones no pueden pasar por él.',
    ],
    [
      'mk',
      'Градоначалникот во понеделникот го отвори новиот мост на реката, и многу луѓе од градот дојдоа да го видат. Тој е подолг од стариот, но не е толку широк, и камионите не смеат да минат.',
    ],
    [
      'bg',
      'Кметът откри в понеделник новия мост над реката и много хора от града дойдоха, за да го видят. Той е по-дълъг от стария, но не е толкова широк, и камионите не могат да минат.',
    ],
    [
      'sr',
      'Градоначелник је у понедељак отворио нови мост на реци, и многи људи из града су дошли да га виде. Он је дужи од старог, али није тако широк, и камиони не могу да прођу.',
    ],
    [
      'mr',
      'महापौरांनी सोमवारी नदीवरील नवीन पुलाचे उद्घाटन केले आणि शहरातील अनेक लोक तो पाहण्यासाठी आले होते. हा पूल जुन्या पुलापेक्षा लांब आहे, मात्र तो तितका रुंद नाही, असे त्यांनी सांगितले.',
    ],
    [
      'ne',
      'नगर प्रमुखले सोमबार नदीमाथिको नयाँ पुल उद्घाटन गरेका छन् र सहरका धेरै मानिस त्यो हेर्न आएका थिए। यो पुल पुरानोभन्दा लामो छ तर त्यति फराकिलो छैन, उनले भने।',
    ],
    [
      'hi',
      'महापौर ने सोमवार को नदी पर नए पुल का उद्घाटन किया और शहर के बहुत से लोग उसे देखने आए थे। यह पुल पुराने से लंबा है, लेकिन उतना चौड़ा नहीं है, उन्होंने कहा।',
    ],
    [
      'az',
      'Bələdiyyə başçısı bazar ertəsi çayın üzərində yeni körpünü açıb və şəhərdən çox adam onu görmək üçün gəlib. Körpü köhnəsindən daha uzundur, lakin o qədər də enli deyil, deyə o bildirib.',
    ],
    [
      'kk',
      'Қала әкімі дүйсенбі күні өзен үстіндегі жаңа көпірді ашты және қаладан көп адам оны көруге келді. Бұл көпір ескісінен ұзын, бірақ ол сондай кең емес деп мәлімдеді әкім, оның сөзі бойынша.',
    ],
    [
      'sq',
      'Kryetari i bashkisë hapi të hënën urën e re mbi lumë, dhe shumë njerëz nga qyteti erdhën për ta parë. Ajo është më e gjatë se e vjetra, por nuk është aq e gjerë.',
    ],
  ])('tells %s from the languages beside it', (language, text) => {
    expect(readHtml(page(text)).inLanguage).toBe(language);
    expect(readHtml(page(text, `lang="${language}"`)).flags).toEqual([]);
  });

  it.each([
    [
      'ru',
      'Первый паром отошёл от причала на рассвете.\nВстречавшие подняли фонари над крышами складов.\nТри лодки и девять рыбаков вышли следом до острова.',
    ],
    [
      'bg',
      'Първият ферибот потегли от кея призори, но без светлини.\nПосрещачите на кея вдигнаха фенери, за да се видят.\nТри лодки и девет рибари излязоха след него към острова.',
    ],
    [
      'tr',
      'Liman işçileri eski fenerin camlarını ve çatısını değiştirdi.\nÇalışmanın ardından kayıkçılar iskeleye döndü, balıkçılar bir süre ağlarını yıkadı.\nFenerin ışığı akşam saatlerinde yeniden göründü.',
    ],
  ])('tells %s in few lines by letters that others do not have', (language, text) => {
    expect(readFlat(text).inLanguage).toBe(language);
  });

  it('is written as BCP 47 writes it', () => {
    expect(readHtml(page(ENGLISH, 'lang="EN_gb"')).inLanguage).toBe('en-GB');
  });

  it('is the detected one where the declaration is the template’s, and says so', () => {
    const { inLanguage, flags, provenance } = readHtml(page(GERMAN, 'lang="en-US"'));
    expect(inLanguage).toBe('de');
    expect(flags).toContain('language-disagrees');
    expect(provenance.inLanguage).toBe('text');
  });

  it('comes from the declaration that agrees with the text when there are several', () => {
    const locale = '<meta property="og:locale" content="de_DE">';
    const { inLanguage, flags } = readHtml(page(GERMAN, 'lang="en"', locale));
    expect(inLanguage).toBe('de-DE');
    expect(flags).toContain('language-disagrees');
  });

  it('is told by the script before anything else', () => {
    expect(readHtml(page(CHINESE, 'lang="en"')).inLanguage).toBe('zh');
    expect(readHtml(page(CHINESE, 'lang="zh-TW"')).inLanguage).toBe('zh-TW');
  });

  it('is believed when nobody knows the words of the declared one', () => {
    const { inLanguage, flags } = readHtml(page('Eke vadu ralo mipu sani keto luva '.repeat(8), 'lang="eo"'));
    expect(inLanguage).toBe('eo');
    expect(flags).toEqual([]);
  });

  it('is not believed where a text has none of its frequent words', () => {
    const words = Array(9).fill('Eke vadu ralo mipu sani keto luva. '.repeat(3)).join('<p>');
    const { inLanguage, flags } = readHtml(page(words, 'lang="en"'));
    expect(inLanguage).toBeUndefined();
    expect(flags).toContain('language-disagrees');
  });

  it('is not that of what a form lets one choose from', () => {
    const options = Array.from({ length: 20 }, () => `<select><option>${GERMAN}</option></select>`);
    const { inLanguage, flags } = readHtml(`<html lang="en">${options.join('')}<p>${ENGLISH}</p></html>`);
    expect(inLanguage).toBe('en');
    expect(flags).toEqual([]);
  });

  it.each(['', 'lang=""', 'lang="{{locale}}"', 'lang="und"', 'lang="x"'])(
    'is left out when unknown: %s',
    html => {
      expect(readHtml(page('Vadu ralo mipu.', html))).not.toHaveProperty('inLanguage');
    },
  );

  it('is told by all of a text in one line, not by the names that it begins with', () => {
    const names =
      'Ilse Berg, Norrvik Harbour. Lars Viken, Ferry Captain. Ida Holm, Island Post, Norrvik, page 3, picture: Per Lund.';
    expect(readFlat(`${names} ${GERMAN} ${GERMAN} ${GERMAN}`).inLanguage).toBe('de');
  });

  it('is detected in flat text', () => {
    expect(readFlat(`${GERMAN}\n\n${GERMAN}`).inLanguage).toBe('de');
    expect(readFlat('Vadu ralo mipu.')).not.toHaveProperty('inLanguage');
  });
});
