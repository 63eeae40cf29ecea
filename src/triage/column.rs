//! Columns that grow in blocks, so that adding rows copies nothing.

/// Number of values in a block. On average half a block is unused, whatever the number of rows.
const BLOCK: usize = 4_096;

/// A column with one value for each row.
#[derive(Debug)]
pub struct Column<T> {
    blocks: Vec<Vec<T>>,
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self { blocks: Vec::new() }
    }
}

impl<T: Copy> Column<T> {
    #[inline]
    pub(super) fn push(&mut self, value: T) {
        match self.blocks.last_mut() {
            Some(block) if block.len() < BLOCK => block.push(value),
            _ => self.start(value),
        }
    }

    #[inline(never)]
    fn start(&mut self, value: T) {
        let mut block = Vec::with_capacity(BLOCK);
        block.push(value);
        self.blocks.push(block);
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        let last = self.blocks.last().map_or(0, Vec::len);
        self.blocks.len().saturating_sub(1) * BLOCK + last
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The value of a row.
    pub fn get(&self, row: usize) -> Option<T> {
        self.blocks.get(row / BLOCK)?.get(row % BLOCK).copied()
    }

    /// All values, block after block.
    pub fn blocks(&self) -> impl Iterator<Item = &[T]> {
        self.blocks.iter().map(Vec::as_slice)
    }
}
