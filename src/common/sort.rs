//! Sorting that is compiled only once: the standard library's sort adds about 7 KB of wasm for each type.

use std::cmp::Ordering;

/// Sorts `items`. Items that compare equal keep their order.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(first), Some(second)) => compare(first, second).then(a.cmp(&b)),
        _ => Ordering::Equal,
    });
    if order.is_sorted() {
        return;
    }
    let mut left: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(
        order
            .into_iter()
            .filter_map(|index| left.get_mut(index)?.take()),
    );
}

/// The indices from 0 to `length` in the order given by `compare`. Uses heap sort, the smallest algorithm that is fast
/// on any input.
fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut heap: Vec<usize> = (0..length).collect();
    for root in (0..length / 2).rev() {
        sift_down(&mut heap, root, compare);
    }
    for end in (1..length).rev() {
        heap.swap(0, end);
        if let Some(rest) = heap.get_mut(..end) {
            sift_down(rest, 0, compare);
        }
    }
    heap
}

/// Moves the item at `root` down until no child is greater.
fn sift_down(heap: &mut [usize], mut root: usize, compare: &dyn Fn(usize, usize) -> Ordering) {
    let greater = |heap: &[usize], a: usize, b: usize| match (heap.get(a), heap.get(b)) {
        (Some(&a), Some(&b)) => compare(a, b).is_gt(),
        _ => false,
    };
    loop {
        let (left, right) = (2 * root + 1, 2 * root + 2);
        let child = if greater(heap, right, left) {
            right
        } else {
            left
        };
        if !greater(heap, child, root) {
            return;
        }
        heap.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_like_the_standard_library() {
        let mut state = 1_u32;
        for length in 0..200 {
            let mut items: Vec<_> = (0..length)
                .map(|index| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (state >> 27, index)
                })
                .collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by(&mut items, |a, b| a.0.cmp(&b.0));
            assert_eq!(items, expected);
        }
    }
}
