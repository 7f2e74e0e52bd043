/**
 * Builds what runs: the rooms to dist/, the pages to dist/web/, which mirrors the pages' addresses.
 * `node build.mjs [--rooms] [--watch]`; with `--rooms` nothing but the rooms, and silently unless it fails.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build, transform } from 'esbuild'

const ROOT = dirname(fileURLToPath(import.meta.url))
const DIST = join(ROOT, 'dist')
const ROOMS = ['bot', 'dialogs', 'knowledge', 'desk', 'bench']
const HASHED = /-[0-9A-Z]{8}\.\w+$/
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt'])
/** Below this the answer's headers outweigh what compression saves. */
const WORTH_COMPRESSING_BYTES = 512

const SERVER = {
  bundle: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  outbase: ROOT,
  outdir: DIST,
  logLevel: 'warning',
}
const BROWSER = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: ['es2022', 'chrome108', 'firefox108', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.svg': 'copy' },
  // A page is checked as production code; nothing in it reads an environment.
  define: { 'process.env.NODE_ENV': '"production"' },
  absWorkingDir: ROOT,
  logLevel: 'warning',
}

async function buildRooms() {
  const sources = await filesUnder(ROOMS)
  const entryPoints = sources.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  if (entryPoints.length === 0) return
  await made({ ...SERVER, entryPoints })
  const current = new Set(entryPoints.flatMap((file) => [ours(file, '.js'), ours(file, '.js.map')]))
  const present = await filesUnder(ROOMS.map((room) => `dist/${room}`))
  await Promise.all(present.filter((file) => !current.has(file)).map((file) => rm(file, { force: true })))
}

const ours = (source, extension) => join(DIST, relative(ROOT, source)).replace(/\.ts$/, extension)

async function buildPages() {
  const pages = await readPages()
  const assets = await buildAssets(pages)
  const current = new Set([...assets.values()].map((asset) => join(DIST, 'web', asset.address)))
  for (const page of pages) {
    const file = join(DIST, 'web', page.to)
    await write(file, withAssets(page, assets))
    current.add(file)
  }
  const widget = join(DIST, 'web/widget.js')
  await made({
    ...BROWSER,
    entryPoints: [join(ROOT, 'web/widget/main.ts')],
    format: 'iife',
    outfile: widget,
    plugins: [cssAsText],
  })
  current.add(widget)
  await Promise.all([...current].map(compress))
  const present = await filesUnder(['dist/web'])
  const stale = present.filter((file) => !current.has(file.replace(/\.(gz|br)$/, '')))
  await Promise.all(stale.map((file) => rm(file, { force: true })))
}

/** A style sheet that a script imports: its minified text. Pages link theirs instead. */
const cssAsText = {
  name: 'css-as-text',
  setup(plugged) {
    plugged.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: BROWSER.target,
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

/** The pages' HTML, as written: `src` and `href` name sources beside it. */
async function readPages() {
  const shop = await shopPages()
  const written = (await filesUnder(['web'])).filter((file) => basename(file) === 'index.html')
  const read = written.map(async (file) => ({
    to: join(relative(join(ROOT, 'web'), dirname(file)), 'index.html'),
    from: dirname(file),
    html: await readFile(file, 'utf8'),
  }))
  return [...shop, ...(await Promise.all(read))]
}

/** The shop's pages are functions of a language, so they are bundled and asked. */
async function shopPages() {
  const from = join(ROOT, 'web/shop')
  const bundle = await build({
    entryPoints: [join(from, 'page.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'warning',
  })
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64')
  const { shopPage } = await import(`data:text/javascript;base64,${code}`)
  return ['es', 'ca', 'en'].map((language) => ({
    to: language === 'es' ? 'index.html' : `${language}.html`,
    from,
    html: shopPage(language),
  }))
}

const REFERENCE = /(\b(?:src|href)=")([^":#?]+)(")/g

/** Source file → the address of what was made of it, for every source that a page names. */
async function buildAssets(pages) {
  const named = new Set()
  for (const page of pages) {
    for (const [, , reference] of page.html.matchAll(REFERENCE)) {
      const source = await sourceOf(page, reference)
      if (source !== undefined) named.add(source)
    }
  }
  const assets = new Map()
  const vendored = [...named].filter((source) => source.startsWith(join(ROOT, 'node_modules/')))
  for (const source of vendored) {
    assets.set(source, { address: await vendor(source) })
    assets.set(`${source}.LICENSE.txt`, { address: await vendorLicence(source) })
  }
  const entries = [...named].filter((source) => !vendored.includes(source))
  const { metafile } = await made({
    ...BROWSER,
    entryPoints: entries.map((source) => ({ in: source, out: assetName(source) })),
    format: 'esm',
    outdir: join(DIST, 'web/assets'),
    entryNames: '[name]-[hash]',
    metafile: true,
  })
  for (const [file, output] of Object.entries(metafile.outputs)) {
    if (output.entryPoint === undefined) continue
    const address = (path) => relative(join(DIST, 'web'), join(ROOT, path))
    const css = output.cssBundle === undefined ? undefined : address(output.cssBundle)
    assets.set(join(ROOT, output.entryPoint), { address: address(file), css })
    if (css !== undefined) assets.set(join(ROOT, output.cssBundle), { address: css })
  }
  return assets
}

/** `web/chat/main.ts` → `chat`, `web/chat/chat.css` → `chat`: the folder says it all. */
function assetName(source) {
  return relative(join(ROOT, 'web'), dirname(source)).replaceAll('/', '-') || 'web'
}

/** Somebody else's file, copied as it is; its name carries the package's version. */
async function vendor(source) {
  const [, name] = source.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)
  const { version } = JSON.parse(await readFile(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))
  const content = await readFile(source)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()
  const address = `assets/${name.replace('/', '-')}-${version}-${hash}${extname(source)}`
  await write(join(DIST, 'web', address), content)
  return address
}

/** The notice that goes with it, under the name by which the file itself refers to it. */
async function vendorLicence(source) {
  const address = `assets/${basename(source)}.LICENSE.txt`
  await write(join(DIST, 'web', address), await readFile(`${source}.LICENSE.txt`))
  return address
}

function withAssets(page, assets) {
  const styles = []
  const html = page.html.replace(REFERENCE, (whole, before, reference, after) => {
    const asset = candidates(page, reference)
      .map((source) => assets.get(source))
      .find((made) => made !== undefined)
    if (asset?.css !== undefined) styles.push(`<link rel="stylesheet" href="/${asset.css}" />`)
    return asset === undefined ? whole : `${before}/${asset.address}${after}`
  })
  return styles.length === 0 ? html : html.replace('</head>', `${styles.join('')}</head>`)
}

async function sourceOf(page, reference) {
  for (const source of candidates(page, reference)) if (await exists(source)) return source
  return undefined
}

/** A reference with or without a leading slash, to a source or to the `.js` that it becomes. */
function candidates(page, reference) {
  const path = reference.startsWith('/') ? join(ROOT, 'web', reference) : resolve(page.from, reference)
  if (extname(path) === '') return []
  return [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')]
}

const compressed = {
  '.gz': (content) => promisify(gzip)(content, { level: 9 }),
  '.br': (content) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
}

/** Writes `.gz` and `.br` beside a text file; a file named by its content is compressed once. */
async function compress(file) {
  if (!COMPRESSIBLE.has(extname(file))) return
  const content = await readFile(file)
  const squeezing = Object.entries(compressed).map(async ([extension, squeeze]) => {
    if (content.length < WORTH_COMPRESSING_BYTES) return rm(file + extension, { force: true })
    if (HASHED.test(file) && (await exists(file + extension))) return
    await write(file + extension, await squeeze(content))
  })
  await Promise.all(squeezing)
}

async function filesUnder(folders) {
  const listed = folders.map(async (folder) => {
    // A folder that is not there yet holds no files.
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  })
  return (await Promise.all(listed)).flat()
}

/** Builds, and touches only the files that came out differently, so that whoever watches them sees real changes. */
async function made(options) {
  const result = await build({ ...options, write: false })
  await Promise.all(result.outputFiles.map(({ path, contents }) => write(path, contents)))
  return result
}

async function write(file, content) {
  const wanted = Buffer.from(content)
  // A file that is not there yet is written like one that differs.
  const present = await readFile(file).catch(() => undefined)
  if (present?.equals(wanted)) return
  await mkdir(dirname(file), { recursive: true })
  // Whole or not at all: a server may be reading, and a build may be interrupted.
  const unfinished = `${file}.${process.pid}`
  await writeFile(unfinished, wanted)
  await rename(unfinished, file)
}

const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  )

const onlyRooms = process.argv.includes('--rooms')

/** Builds both halves even when one fails, so that a slip in a page does not hide one in a room. */
async function buildAll() {
  const startedAt = performance.now()
  const outcomes = await Promise.allSettled(onlyRooms ? [buildRooms()] : [buildRooms(), buildPages()])
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected')
  for (const { reason } of failures) {
    // esbuild has already shown its own errors, with the place.
    if (reason.errors === undefined) console.error(reason)
  }
  if (failures.length === 0 && !onlyRooms) await learnAhead()
  const took = `${Math.round(performance.now() - startedAt)} ms`
  if (failures.length > 0) console.error(`build failed after ${took}`)
  else if (!onlyRooms) console.log(`built in ${took}`)
  return failures.length === 0
}

/** The bundled knowledge is learnt once, here, and only when it or the code that learns has changed. */
async function learnAhead() {
  await promisify(execFile)(process.execPath, [join(DIST, 'bot/learn-ahead.js')])
}

async function watch() {
  const { watch: watchFiles } = await import('chokidar')
  let running = buildAll()
  let waiting
  const watcher = watchFiles(
    [...ROOMS, 'web'].map((folder) => join(ROOT, folder)),
    {
      ignoreInitial: true,
      ignored: (path) => path.includes('/knowledge/content'),
    },
  )
  watcher.on('all', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      running = running.then(buildAll)
    }, 60)
  })
  await running
}

if (process.argv.includes('--watch')) await watch()
else if (!(await buildAll())) process.exitCode = 1
