import { judgeRequest, maySessionChange } from '../../../local/shell/server/requestRules';

const origins = { host: 'http://localhost:8787', frames: 'http://127.0.0.1:8787' };

const request = (headers: Record<string, string>, method = 'GET'): Request => new Request('http://any/', { method, headers });

describe('which requests are let in', () => {
  test('the two loopback names with the port lead to the page and to the frames', () => {
    expect(judgeRequest(request({ host: 'localhost:8787' }), origins)).toEqual({ kind: 'page' });
    expect(judgeRequest(request({ host: '127.0.0.1:8787' }), origins)).toEqual({ kind: 'frames' });
    expect(judgeRequest(request({ host: 'LOCALHOST:8787' }), origins)).toEqual({ kind: 'page' });
  });

  test.each(['evil.example', 'localhost', 'localhost:80', 'localhost.evil.example:8787', '127.0.0.1.nip.io:8787', '0.0.0.0:8787', ''])(
    'the name %p is refused, although it may lead to this machine',
    (host) => {
      expect(judgeRequest(request({ host }), origins)).toMatchObject({ kind: 'refused', status: 421 });
    },
  );

  test.each(['http://evil.example', 'https://localhost:8787', 'http://localhost:9999', 'http://127.0.0.1:8787', 'null'])(
    'the page refuses what a browser marks as coming from %s',
    (origin) => {
      expect(judgeRequest(request({ host: 'localhost:8787', origin }), origins)).toMatchObject({ kind: 'refused', status: 403 });
    },
  );

  test('the frames refuse what comes from the page, and take what comes from themselves', () => {
    expect(judgeRequest(request({ host: '127.0.0.1:8787', origin: origins.host }), origins)).toMatchObject({ status: 403 });
    expect(judgeRequest(request({ host: '127.0.0.1:8787', origin: origins.frames }), origins)).toEqual({ kind: 'frames' });
  });

  test('a refusal repeats no control characters or endless text of the request', () => {
    const judged = judgeRequest(request({ host: 'localhost:8787', origin: `http://${'a'.repeat(5_000)}` }), origins);
    expect(judged).toMatchObject({ kind: 'refused' });
    expect('message' in judged && judged.message.length).toBeLessThan(200);
  });
});

describe('what the session cookie may do', () => {
  test('it reads without an origin, and changes only from the page itself', () => {
    expect(maySessionChange(request({}), origins)).toBe(true);
    expect(maySessionChange(request({}, 'POST'), origins)).toBe(false);
    expect(maySessionChange(request({ origin: origins.frames }, 'PUT'), origins)).toBe(false);
    expect(maySessionChange(request({ origin: origins.host }, 'DELETE'), origins)).toBe(true);
  });
});
