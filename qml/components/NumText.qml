import Jemput

// Digits of equal width: clocks, counters, NIK, columns of numbers.
T {
    font.family: Theme.digitFamily
}
