/** The mark: a core sample with its four layers. Decoration beside the name. */
export function CoreMark({ size = 26 }: { size?: number }) {
  return (
    <svg
      className="core-mark"
      width={size * 0.7}
      height={size}
      viewBox="0 0 21 30"
      aria-hidden="true"
      focusable="false"
    >
      <clipPath id="core-mark-clip">
        <rect width="21" height="30" rx="10.5" />
      </clipPath>
      <g clipPath="url(#core-mark-clip)">
        <rect className="fill-l3" width="21" height="8" />
        <rect className="fill-l2" y="8" width="21" height="6.4" />
        <rect className="fill-l1" y="14.4" width="21" height="8.2" />
        <rect className="fill-l0" y="22.6" width="21" height="7.4" />
      </g>
    </svg>
  );
}
