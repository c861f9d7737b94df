import { describe, expect, it } from 'vitest';
import { readFlat } from '../read.ts';

const ENGLISH = [
  'The small ferry that links the two banks will run at night from June on, the harbour office said, because workers of the early shift had asked for it for years.',
  'A trial last autumn had shown that about forty people a night would use it. The boats are paid for by the county, and the fare stays as it is for now.',
];
const SPANISH = [
  'El pequeño transbordador que une las dos orillas navegará también de noche desde junio, dijo la oficina del puerto, porque los obreros lo pedían desde hace años.',
  'Una prueba del otoño pasado mostró que unas cuarenta personas lo usarían cada noche. Los barcos los paga la comarca, y el billete cuesta lo mismo que antes.',
];
const names = (...lines: string[]) => readFlat(lines.join('\n')).author.map(({ name }) => name);
const english = (...head: string[]) => names('Ferry to run all night from June', ...head, ...ENGLISH);
const spanish = (...head: string[]) => names('El transbordador navegará de noche', ...head, ...SPANISH);

describe('a name alone at the head of a flat text', () => {
  it('is the author above a link to all that this author wrote', () => {
    expect(english('Share', 'Copy link', 'Nora Vilk', 'All materials')).toEqual(['Nora Vilk']);
    expect(spanish('Compartir', 'Nora Vilk', 'Escribir al autor')).toEqual(['Nora Vilk']);
    expect(english('Share', 'Copy link', 'Nora Vilk', 'All tickets')).toEqual([]);
    expect(english('Share', 'Order Tickets', '', '', 'All materials')).toEqual([]);
  });

  it('is the author right below the headline where the text speaks of nobody so called', () => {
    expect(spanish('Nora Vilk')).toEqual(['Nora Vilk']);
    expect(spanish('Nora Vilk', 'Compartir')).toEqual(['Nora Vilk']);
    expect(spanish('Nora Vilk', 'La señora Vilk es la capitana del barco nocturno.')).toEqual([]);
    expect(spanish('Puerto Viejo', 'Río')).toEqual([]);
  });

  it('may be any label in languages that write labels with capitals', () => {
    expect(english('Order Tickets')).toEqual([]);
  });

  it('is above the longer name of a place and the date', () => {
    for (const date of ['Lunes, 12 de mayo 2025', 'Lunes, 12 de mayo 2025, 14:06 | Actualizado 18:47h.'])
      expect(spanish('Nora Vilk', 'Robledo de la Sierra Alta', date)).toEqual(['Nora Vilk']);
  });

  it('is none where several paragraphs speak of who is called so, but for words about an author', () => {
    const spoken = [1, 2].map(
      day => `On day ${day} the harbour office gave Nora Vilk the keys of the night boat at noon.`,
    );
    const about = 'Nora Vilk has written about ferries and harbours of the north since she was a girl.';
    expect(english('12 May 2024', 'Nora Vilk', ...spoken)).toEqual([]);
    expect(english('12 May 2024', 'Nora Vilk', ...spoken, about)).toEqual(['Nora Vilk']);
  });

  it('is none below a sentence with a date', () => {
    expect(english('Night Boats', 'The pier was closed for repair from 3 May 2019 on.')).toEqual([]);
  });
});

describe('a name with more beside it in a line of a flat text', () => {
  it('has its outlet behind a dash', () => {
    expect(english('Nora Vilk - courierToday', '12 May 2023', 'courierToday')).toEqual(['Nora Vilk']);
  });

  it('has its outlet before it where the family name is in capitals', () => {
    const read = spanish('El Correo Fluvial Nora VILK.', '12 de mayo de 2023', '© El Correo Fluvial');
    expect(read).toEqual(['Nora VILK']);
  });

  it('has the place where its bearer writes from', () => {
    const german = [
      'Die kleine Fähre zwischen den beiden Ufern fährt ab Juni auch in der Nacht, teilte das Hafenamt mit, weil Arbeiter der Frühschicht das seit Jahren verlangt hatten.',
      'Ein Versuch im letzten Herbst hatte gezeigt, dass etwa vierzig Menschen in der Nacht mitfahren würden. Die Boote bezahlt der Kreis, und die Karten bleiben so billig.',
    ];
    const read = names(
      'Fähre fährt ab Juni die ganze Nacht',
      'Nora Vilk aus Marlow',
      '12. Mai 2023',
      ...german,
    );
    expect(read).toEqual(['Nora Vilk']);
  });

  it('has a title of several words', () => {
    expect(english('By', 'Nora Vilk Inland Waterways Reporter', '12 May 2023')).toEqual(['Nora Vilk']);
    expect(english('By', 'Nora J. Vilk Inland Waterways Reporter')).toEqual(['Nora J. Vilk']);
  });

  it('has numbers that tell where several writers work', () => {
    expect(english('by', 'Nora Vilk 1,*, Ida P. Morel 2 and Tom Brandt 1,3')).toEqual([
      'Nora Vilk',
      'Ida P. Morel',
      'Tom Brandt',
    ]);
  });

  it('is not that of whom the text speaks', () => {
    const about =
      'On the pier, the pilot Nora Vilk said that she knows the river as well by night as by day, and in fog.';
    expect(english('Nora Vilk, oldest pilot of the ferry - Daily Example, 12.05.2023', about)).toEqual([]);
  });
});

describe('other places of an author in a flat text', () => {
  it('are the title above, between headline and site', () => {
    const title = 'Ferry to run all night from June - by Nora Vilk - The Quay';
    expect(names(title, 'Subscribe', 'Ferry to run all night from June', ...ENGLISH)).toEqual(['Nora Vilk']);
  });

  it('are a byline below the header of a mail, which names who sent it', () => {
    const header = ['Subject: Ferry news', 'From: The Quay <post@quay.example>', 'Date: 12 May 2023', ''];
    expect(names(...header, 'By Nora Vilk', '', ...ENGLISH)).toEqual(['Nora Vilk']);
    expect(names(...header, ...ENGLISH)).toEqual(['The Quay']);
  });

  it('are behind an agency in the same line', () => {
    const hindi = [
      'छोटी नाव जून से रात में भी चलेगी, बंदरगाह कार्यालय ने बताया, क्योंकि सुबह की पाली के मजदूर कई साल से इसकी मांग कर रहे थे और किसी ने नहीं सुनी।',
      'पिछले साल की जांच में पता चला कि हर रात करीब चालीस लोग इससे जाएंगे। नावों का खर्च जिला देता है और किराया अभी वही रहेगा जो पहले था।',
    ];
    const line = 'नदी न्यूज एजेंसी, सागर Published by: नीरा वर्मा Updated Tue, 12 May 2023 09:40 AM IST';
    expect(names('छोटी नाव जून से रात में भी चलेगी', line, ...hindi)).toEqual(['नीरा वर्मा']);
  });
});
