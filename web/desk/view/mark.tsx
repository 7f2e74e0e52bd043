/** The product's mark, as in the page's icon. */

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M7 9h18v12H15l-5 4v-4H7z" />
    </svg>
  )
}
