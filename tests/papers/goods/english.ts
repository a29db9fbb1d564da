import type { Goods } from './goods.ts';

export const english: Goods = {
  wares:
    'Desk lamp|Office chair|Filing cabinet|Copier paper A4|Toner cartridge|Network switch 24 port|LED panel|USB-C dock|Whiteboard|Hex bolts M8|Copper pipe 15mm|Safety gloves|Pallet wrap|Cardboard boxes|Hydraulic hose|Ball bearing 6204|Steel bracket|Coffee beans 1kg|Paint roller set|Monitor 27"|Keyboard|Cable tray|Ceramic tiles|Fire extinguisher 6kg|Garden bench|Cutting disc 125mm|Label printer|Conference table|First aid kit|Air filter|Battery pack 12V|Wireless headset|Shelving unit|Hand towels|Drill bit set|Extension lead 5m',
  variants:
    'black|white|grey|large|small|blue|heavy duty|pack of 10|box of 100|Model X200|type B|stainless|with stand|oak|left|refurbished|50 x 70 cm|rev. 2|',
  services:
    'Consulting|Web design|Software development|Installation|Maintenance|Site visit|Labour|Project management|Copywriting|Translation|Bookkeeping|Hosting|Support plan|Training|Photography|Cleaning|Delivery and assembly|Inspection|Licence fee|Subscription|Graphic design|Legal advice|Rental of equipment|Transport',
  subjects:
    'as agreed|website relaunch|main building|May to June|annual review|phase 2|per offer|kitchen renovation|ground floor|per user|monthly flat rate|including travel|workshop|remote|prototype|customer portal|',
  groceries:
    'Whole Milk 2L|Bananas|White Bread|Free Range Eggs 12|Cheddar 400g|Butter 250g|Tomatoes|Orange Juice|Chicken Breast|Basmati Rice 1kg|Pasta 500g|Olive Oil|Greek Yogurt|Apples Gala|Potatoes 2.5kg|Coffee Ground|Tea Bags 80s|Crisps|Dish Soap|Toilet Roll 9pk|Chocolate Bar|Mineral Water|Minced Beef|Carrots|Onions|Cat Food|Cereal|Frozen Peas|Salmon Fillet|Lettuce|Toothpaste|Batteries AA|Carrier Bag|Honey|Cola 1.5L|Maggi Mee|100PLUS|Milo 3in1|Cooking Oil 5kg',
  dishes:
    'Cheeseburger|Caesar Salad|Fish & Chips|Margherita Pizza|Soup of the Day|Ribeye Steak|Club Sandwich|Chicken Wings|Pad Thai|Veggie Wrap|Spaghetti Bolognese|Onion Rings|Garlic Bread|Apple Pie|Cheesecake|Pulled Pork|Nachos|Fried Rice|Chicken Tikka|Grilled Salmon|Side Fries|Kids Pasta|Nasi Lemak|Roti Canai|Mee Goreng|Butter Naan',
  drinks:
    'Cappuccino|Latte|Espresso|Iced Tea|House Red 175ml|Draft Beer|Sparkling Water|Lemonade|Diet Coke|Green Tea|Hot Chocolate|Orange Juice|Gin & Tonic|Pale Ale|Americano|Flat White|Teh Tarik|Kopi O',
  bakery:
    'Croissant|Blueberry Muffin|Sourdough Loaf|Bagel|Cinnamon Roll|Brownie|Scone|Chocolate Cookie|Sausage Roll|Banana Bread|Donut Glazed|Baguette',
  hardware:
    'Wood Screws 4x40|Masking Tape|Paint White 2.5L|Hammer|Sandpaper P120|LED Bulb E27|Cable Ties|Door Hinge|Silicone Sealant|Paint Brush 2in|Wall Plugs|Spirit Level|Super Glue|Garden Hose 15m|Padlock|Tape Measure 5m|PVC Pipe|Cement 50kg|Nails 2in|Safety Helmet|Extension Socket',
  medicine:
    'Paracetamol 500mg|Ibuprofen 200mg|Cough Syrup|Plasters 40s|Vitamin C 1000|Hand Cream|Sun Lotion SPF30|Shampoo|Nasal Spray|Throat Lozenges|Eye Drops|Toothbrush|Antacid Tabs|Face Mask 10s',
  clothes:
    'T-Shirt Cotton|Slim Jeans|Running Shoes|Wool Scarf|Socks 3pk|Leather Belt|Rain Jacket|Notebook A5|Gel Pen Blue|Paperback|Board Game|Gift Card|Summer Dress|Hoodie|Kids Shirt|Sun Hat',
  fuels: 'Unleaded|Regular|Premium|Diesel|Super Unleaded|UNLEADED 95|RON95|Plus',
  units: {
    piece: 'pcs|pc|ea|EA|each|Units|unit|PCS|nos',
    hour: 'hrs|hours|h|Hours|hr',
    month: 'months|mo|month',
    flat: 'flat|lot|job|LS',
    bulk: 'kg|m|box|pack|roll|L|set|ft',
  },
};
