import { descriptionWords, safeDescription, typedDescription } from '../../../src/job-boards/safe-description.js';

describe('a description that is made safe', () => {
  it('keeps the elements that boards allow, without their attributes', () => {
    expect(safeDescription('<p class="a" onclick="x()">Ищем <strong style="color:red">вас</strong></p>')).toBe(
      '<p>Ищем <strong>вас</strong></p>',
    );
    expect(safeDescription('<ul><li>раз<li>два</ul>')).toBe('<ul><li>раз</li><li>два</li></ul>');
  });

  it.each([
    ['<script>alert(1)</script><p>Текст</p>', '<p>Текст</p>'],
    ['<p>a<img src=x onerror=alert(1)>b</p>', '<p>ab</p>'],
    ['<p><a href="javascript:x">звоните</a></p>', '<p>звоните</p>'],
    ['<scr<script>ipt>alert(1)</script><p>Текст</p>', '<p>ipt&gt;alert(1)</p><p>Текст</p>'],
    ['<div><p>a</p><p>b</p></div>c<b>d<p>e</b>', '<p>a</p><p>b</p><p>c<b>d</b></p><p>e</p>'],
    ['<li>раз<ul><li>два</ul></ul>три', '<ul><li>раз</li><li><ul><li>два</li></ul>три</li></ul>'],
    ['<p>5 &lt; 6 &amp;&amp; &lt;script&gt;</p>', '<p>5 &lt; 6 &amp;&amp; &lt;script&gt;</p>'],
    ['<style><p>x</p></style><h2>Мы</h2><div>они</div>', '<p>Мы</p><p>они</p>'],
  ])('%s', (given, safe) => {
    expect(safeDescription(given)).toBe(safe);
  });

  it('makes paragraphs and lists of a text without tags', () => {
    expect(safeDescription('Обязанности:\n— звонить\n• встречать\n\nМы платим < 100 & вовремя\nи в срок')).toBe(
      '<p>Обязанности:</p><ul><li>звонить</li><li>встречать</li></ul><p>Мы платим &lt; 100 &amp; вовремя<br>и в срок</p>',
    );
  });

  it('is the same when made safe twice', () => {
    const once = safeDescription('<p>Ищем <b>вас</b> &amp; друзей</p><ul><li>1 &lt; 2</li></ul>');
    expect(safeDescription(once)).toBe(once);
  });

  it.each([
    'Обязанности:\n- звонить\n- встречать\n\nМы платим < 100 & вовремя\nи в срок\n\nПишите &lt;нам&gt;',
    '- раз\n\n- два\n\nвсё',
  ])('is changed as it was typed: %j', (typed) => {
    expect(typedDescription(safeDescription(typed))).toBe(typed);
  });

  it.each([
    '<p>Ищем <b>вас</b></p>',
    '<ol><li>раз</li></ol>',
    '<ul><li><ul><li>два</li></ul></li></ul>',
    '<p>- раз</p>',
  ])('is changed with its markup where that says more than lines do: %s', (html) => {
    expect(typedDescription(html)).toBe(html);
  });

  it('is measured by its words', () => {
    expect(descriptionWords('<p>Ищем <b>вас</b></p><ul><li>раз</li><li>два</li></ul>')).toBe('Ищем вас раз два');
  });
});
