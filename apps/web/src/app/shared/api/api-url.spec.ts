import { apiUrl } from './api-url';

describe('apiUrl', () => {
  it.each([
    ['/motions', undefined, '/motions'],
    ['/proposals', { motion: '2023', limit: 50 }, '/proposals?motion=2023&limit=50'],
    ['/proposals', { stake: ['access', 'risks'] }, '/proposals?stake=access,risks'],
    ['/proposals', { motion: undefined, tag: '', actor: null, theme: [] }, '/proposals'],
    ['/indicators', { headline: true }, '/indicators?headline=true'],
    ['/proposals', { cursor: 'a&b=c' }, '/proposals?cursor=a%26b%3Dc'],
  ])('%s with %j is %s', (path, query, url) => {
    expect(apiUrl(path, query)).toBe(url);
  });
});
