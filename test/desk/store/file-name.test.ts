import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../desk/store/file-name.js'

describe('fileNameOf', () => {
  it('begins with what a person would look for', () => {
    expect(fileNameOf('MO-7K3D9XQZ')).toMatch(/^mo-7k3d9xqz-[0-9a-f]{32}\.json$/)
    expect(fileNameOf('ana@example.org')).toMatch(/^ana-example-org-[0-9a-f]{32}\.json$/)
  })

  it('stays the same from one release to the next: files are found by it', () => {
    expect(fileNameOf('MO-7K3D9XQZ')).toBe('mo-7k3d9xqz-e47c6c361310b09160338f517abf61f2.json')
  })

  it('is a plain name on every system, for every id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (id) => {
        expect(fileNameOf(id)).toMatch(/^([a-z0-9][a-z0-9-]{0,39}-)?[0-9a-f]{32}\.json$/)
      }),
    )
  })

  it('differs for ids that differ only in case, in accents, at the far end or in half a character', () => {
    const ids = ['ana', 'Ana', 'aña', 'an\u0303a', 'a'.repeat(300), 'a'.repeat(301), '\ud800', '\ud801', '', '/', '..']
    expect(new Set(ids.map(fileNameOf)).size).toBe(ids.length)
  })
})
