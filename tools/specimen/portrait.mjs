// A portrait of nobody: a flat, faceted illustration that can't be mistaken for a photograph. Drawn in a 282×282 box.

/** @param {number} x @param {number} y */
export function portrait(x, y) {
  return `
  <defs>
    <clipPath id="frame"><rect width="282" height="282" rx="6"/></clipPath>
    <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#e6edf0"/><stop offset="1" stop-color="#c3d3d9"/>
    </linearGradient>
    <linearGradient id="skin" x1="0" y1="0" x2="1" y2="0.25">
      <stop offset="0.35" stop-color="#e9c3a6"/><stop offset="1" stop-color="#d09f80"/>
    </linearGradient>
    <linearGradient id="hair" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#6d4a3a"/><stop offset="1" stop-color="#3c2620"/>
    </linearGradient>
    <linearGradient id="coat" x1="0" y1="0" x2="1" y2="1">
      <stop offset="0" stop-color="#35586b"/><stop offset="1" stop-color="#1d3646"/>
    </linearGradient>
    <pattern id="engrave" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
      <path d="M0 1H4" stroke="#1f3b4a" stroke-width="0.7" opacity="0.22"/>
    </pattern>
  </defs>
  <g transform="translate(${x} ${y})"><g clip-path="url(#frame)">
    <rect width="282" height="282" fill="url(#wall)"/>
    <g fill="none" stroke="#8fa9b4" stroke-width="0.8" opacity="0.5">
      ${Array.from({ length: 15 }, (_, i) => `<circle cx="141" cy="132" r="${40 + i * 13}"/>`).join("")}
    </g>
    <path d="M78 236C58 176 62 92 92 60C116 34 166 34 190 60C220 92 224 176 204 236Z" fill="url(#hair)"/>
    <path d="M18 290C22 246 62 232 108 220L174 220C220 232 260 246 264 290Z" fill="url(#coat)"/>
    <path d="M108 220L141 268L174 220L168 214L114 214Z" fill="#f3ece2"/>
    <path d="M108 220L141 268L124 290L92 226Z" fill="#274759"/><path d="M174 220L141 268L158 290L190 226Z" fill="#1a3040"/>
    <path d="M117 178L117 222C124 242 158 242 165 222L165 178Z" fill="#c99878"/>
    <path d="M117 190C126 212 156 212 165 190L165 204C154 222 128 222 117 204Z" fill="#b08062" opacity="0.75"/>
    <path d="M96 118C96 82 116 66 141 66C166 66 186 82 186 118C186 156 170 198 141 201C112 198 96 156 96 118Z" fill="url(#skin)"/>
    <path d="M141 66C166 66 186 82 186 118C186 156 170 198 141 201C158 176 166 150 162 118C160 96 154 80 141 66Z" fill="#c8957a" opacity="0.35"/>
    <path d="M90 150C84 100 96 58 144 54C190 54 200 100 193 150C188 128 184 108 170 92C150 100 126 96 116 88C102 104 94 126 90 150Z" fill="url(#hair)"/>
    <path d="M116 88C126 76 140 66 160 66M104 104C100 116 96 130 93 142M176 100C182 112 187 128 190 142" stroke="#8a6350" stroke-width="1.6" fill="none" opacity="0.7"/>
    <path d="M107 119C112 114 122 113 129 117M153 117C160 113 170 114 175 119" stroke="#4a3128" stroke-width="3.4" fill="none" stroke-linecap="round"/>
    <g><path d="M108 131C113 125 123 125 128 131C123 136 113 136 108 131Z" fill="#fbf7f1"/><path d="M154 131C159 125 169 125 174 131C169 136 159 136 154 131Z" fill="#fbf7f1"/>
      <circle cx="118" cy="130.5" r="4.2" fill="#3f6672"/><circle cx="164" cy="130.5" r="4.2" fill="#3f6672"/>
      <circle cx="118" cy="130.5" r="1.9" fill="#15242b"/><circle cx="164" cy="130.5" r="1.9" fill="#15242b"/>
      <path d="M107 131C113 124 123 124 129 131M153 131C159 124 169 124 175 131" stroke="#33221c" stroke-width="2" fill="none" stroke-linecap="round"/></g>
    <path d="M143 130C146 142 150 150 150 155C147 159 138 160 134 156" stroke="#a87358" stroke-width="2" fill="none" stroke-linecap="round"/>
    <path d="M122 174C130 169 137 170 141 172C145 170 152 169 160 174C152 176 130 176 122 174Z" fill="#b4665c"/>
    <path d="M122 174C130 184 152 184 160 174C150 177 132 177 122 174Z" fill="#c57a6e"/>
    <rect width="282" height="282" fill="url(#engrave)"/>
  </g>
  <rect x="0.75" y="0.75" width="280.5" height="280.5" rx="6" fill="none" stroke="#48707e" stroke-width="1.5"/></g>`;
}
